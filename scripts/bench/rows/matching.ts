/** Goals 1, 4 (warm) and 20: matching on a page that has been read before. */
import { times } from '../effort';
import { ask, type Lab } from '../lab';
import { type PageName, SIZES } from '../pages';
import type { Measurement, Row } from '../row';
import { ratios, short, show, spread } from '../statistics';
import type { Count } from '../term-lists';
import type { Engine, Warm } from '../world/warm';

const ROUNDS = 15;
const PEER_ROUNDS = 3;
const PEERS: readonly Engine[] = ['expression', 'trie', 'set', 'ahocorasick', 'monyone'];

function run(lab: Lab, engine: Engine, count: Count, rounds: number, page: PageName = 'B') {
  const { pack, words } = lab.lists[count];
  return lab.inPage(page, (tab) => ask(tab, 'warm', engine, pack, words, times(rounds)));
}

async function measure(lab: Lab): Promise<Row[]> {
  const of = new Map<string, Warm>();
  of.set('matcher 5000', await run(lab, 'matcher', 5_000, ROUNDS));
  for (const engine of ['bare', 'pipeline'] as const) {
    for (const count of [500, 5_000, 50_000] as const) {
      of.set(`${engine} ${count}`, await run(lab, engine, count, ROUNDS));
    }
  }
  const times = (key: string) => ratios(of.get(key)?.pairs ?? []);
  const bare = times('bare 5000');
  const whole = times('pipeline 5000');
  const ordinary = await run(lab, 'pipeline', 5_000, ROUNDS, 'O');
  const read = ratios(ordinary.pairs);
  const rows: Row[] = [
    row(
      1,
      'warm on B, 5,000 forms: bare matcher',
      '≤ 3.2 × floor',
      show(bare, ' ×'),
      bare.median <= 3.2,
    ),
    row(
      1,
      `the same: whole pipeline, ${of.get('pipeline 5000')?.found} matches`,
      '≤ 5 × floor',
      show(whole, ' ×'),
      whole.median <= 5,
    ),
    row(
      1,
      `the same on O, ${ordinary.found} matches`,
      '≤ 5 × floor',
      show(read, ' ×'),
      read.median <= 5,
    ),
    row(
      1,
      'the same: matcher with compounds and phrases',
      '',
      show(times('matcher 5000'), ' ×'),
      null,
    ),
    ...(await peers(lab, of.get('bare 5000')?.found ?? 0)),
  ];
  for (const engine of ['bare', 'pipeline']) {
    const more = times(`${engine} 50000`).median / times(`${engine} 500`).median - 1;
    rows.push(
      row(4, `500 → 50,000 forms, warm, ${engine}`, '≤ +15 %', percent(more), more <= 0.15),
    );
  }
  const large = await run(lab, 'pipeline', 5_000, 5, 'C');
  const perUnit = (warm: Warm, size: number) =>
    spread(warm.pairs.map(([, time]) => time)).median / size;
  const small = of.get('pipeline 5000');
  const grows = small ? perUnit(large, SIZES.C) / perUnit(small, SIZES.B) : Number.NaN;
  rows.push(row(20, 'per code unit, C against B, pipeline', '≤ 1.1', short(grows), grows <= 1.1));
  return rows;
}

async function peers(lab: Lab, expected: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of PEERS) {
    const warm = await run(lab, engine, 5_000, PEER_ROUNDS);
    const same =
      warm.found === expected ? 'same matches' : `${warm.found} matches, ours ${expected}`;
    rows.push(row(1, `peer: ${engine} (${same})`, '', show(ratios(warm.pairs), ' ×'), null));
  }
  return rows;
}

function row(number: number, what: string, goal: string, figure: string, met: boolean | null): Row {
  return { number, what, goal, figure, met };
}

const percent = (part: number) => `${part > 0 ? '+' : ''}${short(part * 100)} %`;

export const matching: Measurement = { numbers: [1, 4, 20], firefox: true, measure };
