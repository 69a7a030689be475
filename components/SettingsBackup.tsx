/** All settings to a file and from one, and back to how they were at first. */
import { useState } from 'preact/hooks';
import type { AppTexts } from './app-texts';
import { FileField, Group } from './SettingsFields';
import { fill } from './wording';

/** Why a file of settings was not taken; null when it was. */
export type ImportProblem =
  | { kind: 'large' | 'other' | 'storage' }
  | { kind: 'json'; line: number | null }
  | { kind: 'fields'; fields: { name: string; value: string }[] };

export interface SettingsBackupProps {
  texts: AppTexts;
  onExport(): void;
  onImport(text: string): Promise<ImportProblem | null>;
  onReset(): void;
}

export function SettingsBackup({ texts, onExport, onImport, onReset }: SettingsBackupProps) {
  const [message, say] = useState<{ text: string; wrong: boolean }>({ text: '', wrong: false });
  const take = async (text: string): Promise<void> => {
    const problem = await onImport(text);
    say(
      problem
        ? { text: complaint(texts, problem), wrong: true }
        : { text: texts.settingsImported, wrong: false },
    );
  };
  return (
    <Group id="backup" heading={texts.backup}>
      <p>{texts.backupText}</p>
      <p class="actions">
        <button type="button" onClick={onExport}>
          {texts.settingsExport}
        </button>
        <FileField
          id="settings-file"
          label={texts.settingsImport}
          accept=".json,application/json"
          onText={(text) => void take(text)}
        />
        <button type="button" onClick={onReset}>
          {texts.reset}
        </button>
      </p>
      <p role="status" class={message.wrong ? 'message wrong' : 'message'}>
        {message.text}
      </p>
    </Group>
  );
}

function complaint(texts: AppTexts, problem: ImportProblem): string {
  switch (problem.kind) {
    case 'large':
      return texts.importLarge;
    case 'other':
      return texts.importOther;
    case 'storage':
      return texts.saveFailed;
    case 'json':
      return problem.line === null
        ? texts.importJson
        : fill(texts.importJsonLine, { line: problem.line });
    case 'fields':
      return fill(texts.importFields, {
        fields: problem.fields.map(({ name, value }) => `${name}: ${value}`).join('; '),
      });
  }
}
