/**
 * Which concept has which form, in which role: kept so that no two concepts claim one form in one
 * language, which is an error noted on the file of the later one.
 */
import type { VFile } from 'vfile';
import { fold } from '@/core/fold';
import type { ConceptId, Language } from '@/core/model';
import type { FormsPack } from '@/core/terms';
import { error } from './source';

type PackedSense = FormsPack['senses'][number][number];

export interface Claim {
  language: Language;
  /** Null for a look-alike. */
  concept: ConceptId | null;
  roles: number;
  weight: number;
  exact: string[];
  file: VFile;
}

/** Forms that one concept is told to share with another. */
const MOST_TOLD = 3;

/** By folded form. */
export type Claims = Map<string, Claim[]>;

export function claimAll(claims: Claims, forms: readonly string[], wanted: Claim): void {
  for (const form of forms) claim(claims, form, wanted);
}

export function claim(claims: Claims, form: string, wanted: Claim): void {
  const key = fold(form).text.toLowerCase();
  const list = claims.get(key) ?? [];
  claims.set(key, list);
  const rivals = list.filter(({ language }) => language === wanted.language);
  const rival = rivals.find(
    ({ concept, roles }) => concept !== wanted.concept && (roles & wanted.roles) !== 0,
  );
  if (rival) {
    tellOf(form, rival, wanted);
    return;
  }
  const same = rivals.find((known) => known.concept === wanted.concept && isAlike(known, wanted));
  if (!same) {
    list.push({ ...wanted });
    return;
  }
  same.roles |= wanted.roles;
  same.exact = [...new Set([...same.exact, ...wanted.exact])];
}

/** A concept that was copied whole collides in a hundred forms: a few of them say it. */
function tellOf(form: string, rival: Claim, { file, language }: Claim): void {
  const other = rival.concept ? `the concept "${rival.concept}"` : 'a word that is no term';
  const why = `(${language}) is already claimed by ${other}: give it to one of them`;
  const told = file.messages.map(({ reason }) => reason).filter((reason) => reason.endsWith(why));
  const message = `"${form}" ${why}`;
  if (told.length < MOST_TOLD && !told.includes(message)) error(file, message);
}

/** Roles share a sense when the form is as sure in each, and as free in its spelling. */
function isAlike(one: Claim, other: Claim): boolean {
  return one.weight === other.weight && one.exact.length > 0 === other.exact.length > 0;
}

/** Forms with the same senses share a value. */
export function valuesOf(
  claims: ReadonlyMap<string, readonly Claim[]>,
  ids: readonly ConceptId[],
): { forms: Map<string, number>; senses: PackedSense[][] } {
  const senses: PackedSense[][] = [];
  const known = new Map<string, number>();
  const forms = new Map<string, number>();
  for (const [form, list] of claims) {
    const packed = list.map(({ language, concept, roles, weight, exact }): PackedSense => {
      const index = concept === null ? -1 : ids.indexOf(concept);
      return exact.length > 0
        ? [language, index, roles, weight, exact]
        : [language, index, roles, weight];
    });
    const key = JSON.stringify(packed);
    const value = known.get(key) ?? senses.push(packed);
    known.set(key, value);
    forms.set(form, value);
  }
  return { forms, senses };
}
