/** Figures as data in a ```figure block: the fields of `Figure` in `core/model.ts`. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(2));
const common = { title: Text, alternative: Text, caption: Text };
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
    bars: v.pipe(
      v.array(
        v.strictObject({
          label: Text,
          value: v.number(),
          low: v.optional(v.number()),
          high: v.optional(v.number()),
        }),
      ),
      v.minLength(2),
    ),
  }),
  v.strictObject({
    kind: v.literal('loop'),
    ...common,
    nodes: v.pipe(v.array(v.strictObject({ id: Text, label: Text })), v.minLength(3)),
    treatments: v.array(v.strictObject({ label: Text, bites: Text })),
  }),
]);
