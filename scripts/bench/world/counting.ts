/** Loaded before everything else: counts every read of a text node's data, whoever reads. */

const counts = { units: 0, reads: 0 };
Object.assign(globalThis, { benchReads: counts });

const described = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data');
if (described?.get && described.set) {
  const read = described.get;
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...described,
    get(this: CharacterData): string {
      const data = Reflect.apply(read, this, []) as string;
      counts.units += data.length;
      counts.reads += 1;
      return data;
    },
  });
}
