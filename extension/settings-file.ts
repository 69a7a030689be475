/**
 * All settings as a file, for another computer or for keeping.
 *
 * `{"halsonot": "settings", "version": 1, "settings": {…}}`. What only a newer version knows goes
 * into the file and comes out of it as it is. A file is taken whole or not at all.
 */
import * as v from 'valibot';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { FIELDS } from './fields';
import { migrated, VERSION } from './migrations';
import { exportStored, saveStored } from './settings';

/** Bytes; a list of a thousand sites is a twentieth of it. */
const LARGEST = 500_000;

const File = v.object({
  halsonot: v.literal('settings'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.record(v.string(), v.unknown()),
});

/**
 * What is wrong with a file: it is no JSON (`line` when the browser tells), it is something else
 * than settings of ours, or fields of it hold what they cannot.
 */
export type FileProblem =
  | { kind: 'large' }
  | { kind: 'json'; line: number | null }
  | { kind: 'other' }
  | { kind: 'fields'; fields: { name: string; value: string }[] };

export class SettingsFileError extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(`not a settings file: ${problem.kind}`);
    this.problem = problem;
  }
}

/** The text of a file with all that is set. */
export async function exportSettings(): Promise<string> {
  const { version = VERSION, ...settings } = (await exportStored()) ?? {};
  const file = { halsonot: 'settings', version, settings: { ...DEFAULT_SETTINGS, ...settings } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Sets all that a file holds. Throws a `SettingsFileError` that says what is wrong with it, or the
 * browser's error when storage is full; nothing has changed then.
 */
export async function importSettings(text: string): Promise<void> {
  const { version, settings: given } = parse(text);
  const settings = migrated({ ...given, version });
  // A newer version may mean more by a field than we know: kept, and read as our default.
  const wrong = version > VERSION ? [] : Object.entries(settings).filter(isWrong);
  if (wrong.length > 0) {
    const fields = wrong.map(([name, value]) => ({ name, value: shown(value) }));
    throw new SettingsFileError({ kind: 'fields', fields });
  }
  await saveStored(settings);
}

function parse(text: string): v.InferOutput<typeof File> {
  if (text.length > LARGEST) throw new SettingsFileError({ kind: 'large' });
  const file = v.safeParse(File, parseJson(text));
  if (!file.success) throw new SettingsFileError({ kind: 'other' });
  return file.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsFileError({ kind: 'json', line: lineOf(String(error), text) });
  }
}

/** Firefox names the line of a fault, Chromium most often its place. */
function lineOf(error: string, text: string): number | null {
  const line = /\bline (\d+)/u.exec(error)?.[1];
  if (line) return Number(line);
  const place = /\bposition (\d+)/u.exec(error)?.[1];
  return place ? text.slice(0, Number(place)).split('\n').length : null;
}

function isWrong([name, value]: [string, unknown]): boolean {
  const isField = Object.entries(FIELDS).find(([field]) => field === name)?.[1];
  return isField !== undefined && !isField(value);
}

const LONGEST_SHOWN = 40;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
