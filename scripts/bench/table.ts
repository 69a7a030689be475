/** The bench's table, as text. */
import type { Row } from './row';

const HEADS = ['#', 'what', 'goal', 'figure', 'met'];

export function printTable(rows: readonly Row[], to: NodeJS.WritableStream = process.stdout): void {
  const sorted = [...rows].sort((a, b) => a.number - b.number);
  const cells = sorted.map(({ number, what, goal, figure, met }) => [
    String(number),
    what,
    goal,
    figure,
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
  const lines = [HEADS, HEADS.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`);
  to.write(`${lines.join('\n')}\n`);
}
