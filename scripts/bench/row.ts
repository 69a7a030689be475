/** One line of the bench's table. */
import type { Lab, Material } from './lab';

export interface Row {
  /** Number of the goal. */
  number: number;
  what: string;
  goal: string;
  figure: string;
  /** Null for what only informs. */
  met: boolean | null;
  /** Numbers for the JSON. */
  data?: unknown;
}

export interface Measurement {
  numbers: readonly number[];
  /** Also in Firefox, which tells less of itself. */
  firefox: boolean;
  measure(lab: Lab, material: Material): Promise<Row[]>;
}
