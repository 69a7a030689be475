/** The keys that do something in every page. */
import type { AppTexts } from './app-texts';
import { Group } from './SettingsFields';

/** `keys` are as the browser writes them; empty when none are set. */
export interface Shortcut {
  name: string;
  keys: string;
}

export interface SettingsShortcutsProps {
  /** None where the browser has no such keys, as on a phone. */
  shortcuts: readonly Shortcut[];
  texts: AppTexts;
  /** Opens the place where the browser lets them be changed. */
  onOpen(): void;
}

export function SettingsShortcuts({ shortcuts, texts, onOpen }: SettingsShortcutsProps) {
  if (shortcuts.length === 0) return null;
  const labels: Record<string, string> = {
    _execute_action: texts.commandOpen,
    walk: texts.commandWalk,
    'look-up': texts.commandLookUp,
  };
  return (
    <Group id="shortcuts" heading={texts.shortcuts}>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div>
            <dt>{labels[name] ?? name}</dt>
            <dd>{keys === '' ? texts.shortcutNone : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.omniboxUse}</dt>
          <dd>
            <kbd>hn</kbd>
          </dd>
        </div>
      </dl>
      <p class="actions">
        <button type="button" onClick={onOpen}>
          {texts.shortcutsChange}
        </button>
      </p>
    </Group>
  );
}
