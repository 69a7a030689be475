/**
 * `npm run content`: checks the content and prints what an editor wants to know.
 *
 * For each text: words, readability, sentences and how many of them cite nothing; then what
 * concepts still lack, terms with two meanings, and what nobody has checked yet. Exits with 1 when
 * there are errors.
 */
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { compile } from '@/compiler/compile';
import { reportOn } from './report/report';
import { ROOT } from './run';

function main(): number {
  const compiled = compile(join(ROOT, 'content'));
  const messages = compiled.files.flatMap((file) => file.messages);
  const errors = messages.filter(({ fatal }) => fatal).length;
  const problems = compiled.files.filter((file) => file.messages.length > 0);
  const parts = [
    ...(problems.length > 0 ? [reporter(problems)] : []),
    reportOn(compiled),
    `${errors} errors, ${messages.length - errors} warnings`,
  ];
  process.stdout.write(`${parts.join('\n\n')}\n`);
  return errors === 0 ? 0 : 1;
}

process.exitCode = main();
