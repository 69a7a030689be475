/** Figures as data in a ```figure block: the fields of `Figure` in `core/model.ts`. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(2));
const common = { title: Text, alternative: Text, caption: Text };
const Bar = v.pipe(
  v.strictObject({
    label: Text,
    value: v.number(),
    low: v.optional(v.number()),
    high: v.optional(v.number()),
  }),
  v.check(
    ({ value, low, high }) =>
      low === undefined || high === undefined ? low === high : low <= value && value <= high,
    'give "low" and "high" around the value, or neither',
  ),
);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const FigureSource = v.variant('kind', [
  v.strictObject({
    kind: v.literal('icon-array'),
    ...common,
    of: v.pipe(Count, v.minValue(1), v.maxValue(200)),
    groups: v.pipe(
      v.array(v.strictObject({ label: Text, count: Count })),
      v.minLength(1),
      v.maxLength(3),
    ),
  }),
  v.strictObject({
    kind: v.literal('bars'),
    ...common,
    unit: v.string(),
    max: v.pipe(v.number(), v.minValue(0)),
    bars: v.pipe(v.array(Bar), v.minLength(2)),
  }),
  v.strictObject({
    kind: v.literal('loop'),
    ...common,
    nodes: v.pipe(v.array(v.strictObject({ id: Text, label: Text })), v.minLength(3)),
    treatments: v.array(v.strictObject({ label: Text, bites: Text })),
  }),
]);

/** What the fields of a figure do not say to each other; null when they agree. */
export function figureProblem(figure: v.InferOutput<typeof FigureSource>): string | null {
  switch (figure.kind) {
    case 'icon-array': {
      const sum = figure.groups.reduce((total, { count }) => total + count, 0);
      return sum > figure.of ? `the groups hold ${sum}, more than ${figure.of}` : null;
    }
    case 'bars': {
      const { max } = figure;
      const wrong = figure.bars.find(({ value, high }) => value < 0 || (high ?? value) > max);
      return wrong ? `the bar "${wrong.label}" does not fit between 0 and "max" (${max})` : null;
    }
    case 'loop': {
      const ids = figure.nodes.map(({ id }) => id);
      const wrong = figure.treatments.find(({ bites }) => !ids.includes(bites));
      return wrong ? `"${wrong.label}" bites at "${wrong.bites}", which is no node` : null;
    }
  }
}
