/** On which sites words are marked: a rule, its list, and files of such lists. */
import { useState } from 'preact/hooks';
import type { Settings } from '@/core/settings';
import type { AppTexts } from './app-texts';
import { Choice, FileField, Group, Names } from './SettingsFields';
import { fill } from './wording';

/** A list of sites as it was read from text, with the lines that name none. */
export interface ReadSites {
  sites: string[];
  wrong: { line: number; text: string }[];
}

export interface SettingsSitesProps {
  settings: Settings;
  texts: AppTexts;
  readSites(text: string): ReadSites;
  onChange(change: Partial<Settings>): void;
  /** Saves the list that holds now as a file. */
  onExport(sites: readonly string[]): void;
}

const SHOWN_WRONG = 5;

export function SettingsSites(props: SettingsSitesProps) {
  const { settings, texts, readSites, onChange, onExport } = props;
  const [message, say] = useState('');
  const list = settings.siteRule === 'only' ? 'onlySites' : 'offSites';
  const sites = settings[list];

  const add = (text: string): boolean => {
    const { sites: read, wrong } = readSites(text);
    const fresh = read.filter((site) => !sites.includes(site));
    if (fresh.length > 0) onChange({ [list]: [...sites, ...fresh] });
    say(
      wrong.length > 0 ? complaint(texts, wrong) : fill(texts.sitesAdded, { count: read.length }),
    );
    return wrong.length === 0 && read.length > 0;
  };

  return (
    <Group id="sites" heading={texts.sites}>
      <Choice
        name="site-rule"
        label={texts.siteRule}
        value={settings.siteRule}
        options={[
          ['off', texts.siteRuleOff],
          ['only', texts.siteRuleOnly],
        ]}
        onChange={(siteRule) => onChange({ siteRule })}
      />
      <Names
        label={texts.sites}
        empty={list === 'onlySites' ? texts.onlySitesNone : texts.offSitesNone}
        removeText={texts.remove}
        names={sites.map((site) => [site, site])}
        onRemove={(site) => onChange({ [list]: sites.filter((one) => one !== site) })}
      />
      <AddSite texts={texts} onAdd={add} />
      <p role="status" class="message">
        {message}
      </p>
      <p class="actions">
        <FileField
          id="sites-file"
          label={texts.sitesImport}
          accept=".txt,text/plain"
          onText={(text) => add(text)}
        />
        <button type="button" disabled={sites.length === 0} onClick={() => onExport(sites)}>
          {texts.sitesExport}
        </button>
      </p>
    </Group>
  );
}

function AddSite({ texts, onAdd }: { texts: AppTexts; onAdd(text: string): boolean }) {
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('site');
        if (field instanceof HTMLInputElement && field.value.trim() !== '' && onAdd(field.value))
          field.value = '';
      }}
    >
      <label for="new-site">{texts.siteAdd}</label>
      <input
        id="new-site"
        name="site"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={texts.siteExample}
      />
      <button type="submit">{texts.add}</button>
    </form>
  );
}

function complaint(texts: AppTexts, wrong: ReadSites['wrong']): string {
  const lines = wrong
    .slice(0, SHOWN_WRONG)
    .map(({ line, text }) => fill(texts.siteWrong, { line, text }));
  const more = wrong.length - lines.length;
  return [...lines, ...(more > 0 ? [fill(texts.andMore, { count: more })] : [])].join(' ');
}
