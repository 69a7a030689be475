/** Saves text as a file, where the browser saves what is downloaded. */

const KINDS = { txt: 'text/plain', json: 'application/json' };

export function saveFile(name: string, kind: keyof typeof KINDS, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${KINDS[kind]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${kind}`;
  link.click();
  // The browser has taken the text by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
