/** Goal 6: mark.js as its users use it. */
import { rounds } from '../effort';
import { ask, type Lab } from '../lab';
import type { Measurement, Row } from '../row';
import { ratios, show } from '../statistics';

const PAIRS = 5;
const SECONDS = 40;

async function measure(lab: Lab): Promise<Row[]> {
  const { words, pack } = lab.lists[500];
  const pairs: [number, number][] = [];
  for (const _pair of rounds(PAIRS, SECONDS)) {
    const ours = await lab.inPage('A', (page) => ask(page, 'ourMarks', pack));
    const theirs = await lab.inPage('A', (page) => ask(page, 'markJs', words));
    pairs.push([ours.time, theirs ?? Number.NaN]);
  }
  const faster = ratios(pairs);
  const large = lab.lists[5_000];
  const theirs = await lab.inPage('A', (page) => ask(page, 'markJs', large.words));
  const ours = await lab.inPage('A', (page) => ask(page, 'ourMarks', large.pack));
  return [
    {
      number: 6,
      what: 'mark.js, 500 terms, cold on A, against decode, match and register',
      goal: '≥ 200 × slower',
      figure: show(faster, ' ×'),
      met: faster.median >= 200,
      data: pairs,
    },
    {
      number: 6,
      what: 'the same with 5,000 terms: mark.js throws, we mark',
      goal: 'so',
      figure: `${theirs === null ? 'it throws' : `${theirs.toFixed(0)} ms`}; ${ours.found} marks`,
      met: theirs === null && ours.found > 0,
    },
  ];
}

export const users: Measurement = { numbers: [6], firefox: true, measure };
