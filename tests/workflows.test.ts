/** What holds for the workflows, so that none of them can do more than it must. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '@/scripts/run';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[]; strategy?: unknown }>;
}

const FOLDER = join(ROOT, '.github', 'workflows');
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts);

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const workflow: Workflow = parse(source);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('gives no permission but to read, except where findings are filed', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions } of jobs) {
      expect(permissions).toEqual(
        name === 'codeql.yml'
          ? { contents: 'read', 'security-events': 'write' }
          : { contents: 'read' },
      );
    }
  });

  test('pins every action to a commit and says which version that is', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40}$/u);
    expect(source.match(/uses: .+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gmu)).toHaveLength(uses.length);
  });

  test('keeps no credentials in the checkout, and runs nothing with rights of a fork’s target', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toEqual({ 'persist-credentials': false });
    expect(source).not.toMatch(/\$\{\{\s*secrets\./u);
  });

  test('runs only commands that there are', () => {
    const called = [...source.matchAll(/npm run (\w[\w-]*)/gu)].map(([, script]) => script);
    const listed = source.match(/command: \[(.+)\]/u)?.[1]?.split(', ') ?? [];
    expect(scripts).toEqual(expect.arrayContaining([...called, ...listed]));
  });
});
