/** What Hälsonot reads, may do and has stored, from the manifest and storage as they are. */
import { DEFAULT_SETTINGS } from '@/core/settings';
import type { SeesTexts } from './sees-texts';
import { fill } from './wording';

export interface StoredItem {
  area: keyof SeesTexts['area'];
  key: string;
  value: unknown;
}

export interface WhatItSeesProps {
  texts: SeesTexts;
  version: string;
  permissions: readonly string[];
  /** Patterns of the pages that are read, as the manifest has them. */
  pages: readonly string[];
  /** The content security policy of the extension's pages. */
  policy: string;
  stored: readonly StoredItem[];
  /** Address of the notices of others' code. */
  notices: string;
}

/** Spaces of one step in stored data as it is shown. */
const INDENT = 2;

export function WhatItSees(props: WhatItSeesProps) {
  const { texts, version, policy, notices } = props;
  return (
    <div class="settings sees">
      <h1>{texts.title}</h1>
      <p>{fill(texts.intro, { version })}</p>
      <section>
        <h2>{texts.reads}</h2>
        <p>{texts.readsText}</p>
        <h3>{texts.readsOn}</h3>
        <ul>
          {props.pages.map((pattern) => (
            <li key={pattern}>
              <code>{pattern}</code>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts.permissions}</h2>
        <p>{texts.permissionsText}</p>
        <Explained names={props.permissions} words={texts.permission} texts={texts} />
      </section>
      <section>
        <h2>{texts.stored}</h2>
        <Stored {...props} />
        <h3>{texts.settings}</h3>
        <Explained names={Object.keys(DEFAULT_SETTINGS)} words={texts.setting} texts={texts} />
      </section>
      <section>
        <h2>{texts.never}</h2>
        <p>{texts.neverText}</p>
        <h3>{texts.policy}</h3>
        <p>
          <code>{policy}</code>
        </p>
      </section>
      <section>
        <h2>{texts.others}</h2>
        <p>{texts.othersText}</p>
        <p>
          <a href={notices}>{texts.othersLink}</a>
        </p>
      </section>
    </div>
  );
}

interface ExplainedProps {
  names: readonly string[];
  words: Record<string, string>;
  texts: SeesTexts;
}

function Explained({ names, words, texts }: ExplainedProps) {
  return (
    <dl>
      {names.map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{Object.hasOwn(words, name) ? words[name] : texts.unexplained}</dd>
        </div>
      ))}
    </dl>
  );
}

function Stored({ stored, texts }: WhatItSeesProps) {
  if (stored.length === 0) return <p>{texts.storedNothing}</p>;
  const words: Record<string, string> = texts.item;
  return (
    <>
      <p>{texts.storedText}</p>
      {stored.map(({ area, key, value }) => (
        <div class="stored-item" key={`${area} ${key}`}>
          <p>
            <code>{key}</code> {Object.hasOwn(words, key) ? words[key] : texts.unexplained}{' '}
            {texts.area[area]}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
          <pre tabIndex={0}>{JSON.stringify(value, null, INDENT)}</pre>
        </div>
      ))}
    </>
  );
}
