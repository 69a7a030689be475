/** The numbered sources under a card or an article, each with what kind of evidence it is. */
import { doiAddress } from '@/core/links';
import type { Reference } from '@/core/model';
import { type Citing, OutLink, referenceId, showCitation } from './Inlines';
import { fill } from './wording';

export interface ReferenceListProps {
  /** By citekey; those that are not in `citing.references` are left out. */
  references: Readonly<Record<string, Reference>>;
  citing: Citing;
  /** Shows who was studied and what that can tell; else only the label. */
  detailed?: boolean;
  /** Says of an entry that it is not checked whole; left out where there is no room for that. */
  uncheckedText?: string;
  /** Says where a way back to the text leads, with `{number}` in it; left out for no such way. */
  backText?: string;
}

export function ReferenceList(props: ReferenceListProps) {
  const { references, citing, detailed, uncheckedText, backText } = props;
  return (
    <ol class="references">
      {citing.references.map((key, index) => {
        const reference = references[key];
        if (!reference) return null;
        return (
          <li id={referenceId(citing, key)} tabIndex={-1}>
            <span lang={reference.language}>{reference.text}</span>{' '}
            <Address reference={reference} />
            <span class="evidence">{reference.evidence.label}</span>
            {detailed && <Evidence reference={reference} citing={citing} />}
            {backText && (
              <button
                type="button"
                class="to-text"
                aria-label={fill(backText, { number: index + 1 })}
                onClick={({ currentTarget }) => showCitation(currentTarget, key)}
              >
                ↑
              </button>
            )}
            {uncheckedText && reference.unchecked && <p class="unchecked">{uncheckedText}</p>}
          </li>
        );
      })}
    </ol>
  );
}

function Address({ reference: { doi, url } }: { reference: Reference }) {
  const address = doi ? doiAddress(doi) : null;
  if (doi && address) {
    return (
      <span class="address">
        <OutLink address={address}>doi:{doi}</OutLink>
      </span>
    );
  }
  if (!url?.startsWith('https://')) return null;
  return (
    <span class="address">
      <OutLink address={url}>{new URL(url).host}</OutLink>
    </span>
  );
}

function Evidence({ reference: { evidence }, citing }: { reference: Reference; citing: Citing }) {
  const { texts } = citing;
  return (
    <details class="about">
      <summary>{texts.about}</summary>
      <dl>
        <dt>{texts.studied}</dt>
        <dd>{evidence.studied}</dd>
        <dt>{texts.shows}</dt>
        <dd>{evidence.shows}</dd>
        <dt>{texts.cannotShow}</dt>
        <dd>{evidence.cannotShow}</dd>
      </dl>
    </details>
  );
}
