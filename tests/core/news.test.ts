import { expect, test } from 'vitest';
import { newsSince } from '@/core/news';

const item = (version: string) => ({ version, sv: `Nytt i ${version}`, en: `New in ${version}` });
const all = [item('0.10.0'), item('0.2.0'), item('1.0.0')];

test.each([
  ['0.1.0', ['0.2.0', '0.10.0', '1.0.0']],
  ['0.2.0', ['0.10.0', '1.0.0']],
  ['0.9.5', ['0.10.0', '1.0.0']],
  ['0.10', ['1.0.0']],
  ['1.0.0', []],
  ['2.0', []],
  ['', ['0.2.0', '0.10.0', '1.0.0']],
])('whoever comes from %j hears of %j, oldest first', (version, expected) => {
  expect(newsSince(all, version).map((one) => one.version)).toEqual(expected);
});
