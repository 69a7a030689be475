/**
 * What runs for the first time in a fresh page: compile, decode, walk and scan in one script.
 *
 * The bench puts `COLD` before this text: which work it is, and the terms it needs, inlined as they
 * are in the content script. What is not asked for is compiled all the same, unless built without it.
 */

import { textsOf } from './floor';
import { bareMatcher, decodeTerms, pipeline } from './ours';

declare const COLD: { work: 'bare' | 'pipeline'; data: string };

function run(): number {
  const terms = decodeTerms(COLD.data);
  if (COLD.work === 'pipeline') return pipeline(terms);
  const count = bareMatcher(terms);
  let found = 0;
  for (const { data } of textsOf()) found += count(data);
  return found;
}

Object.assign(globalThis, { coldFound: run() });
