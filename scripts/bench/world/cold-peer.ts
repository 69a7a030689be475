/** One big regular expression as the only thing in a fresh page's script. */

import { expressionOf } from './expression';
import { textsOf } from './floor';

declare const COLD: { data: string };

const expression = expressionOf(COLD.data.split('\n'));
let found = 0;
for (const { data } of textsOf()) {
  expression.lastIndex = 0;
  while (expression.exec(data)) found += 1;
}
Object.assign(globalThis, { coldFound: found });
