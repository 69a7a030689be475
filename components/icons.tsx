/** The few signs that stand for words; the words are on the button that holds them. */

const PATHS = {
  back: 'M10 3L5 8l5 5',
  tab: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5',
  beside: 'M2.5 3h11v10h-11zM9.5 3v10',
  settings: 'M2 4.5h5m4 0h3M2 11.5h3m4 0h5M9 2.5v4M7 9.5v4',
  link: 'M6.8 9.2a2.6 2.6 0 003.7 0l2.2-2.2a2.6 2.6 0 00-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 00-3.7 0L3.3 9A2.6 2.6 0 007 12.7l.8-.8',
  keep: 'M4.5 2.5h7v11L8 10.7l-3.5 2.8z',
  muted: 'M3.5 11c1.2-2.4.5-4.4 1.6-6.2a3.6 3.6 0 016.2.6c.9 1.8.2 3.4 1.2 5.6zM7 13h2',
  mute: 'M3 3l10 10M5.2 5.4C4.6 6.6 4.7 8.6 3.5 11h7.3M6.8 3.6C9.6 2.8 11.6 5 11.5 8c0 .9.2 1.6.4 2.2M7 13h2',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  listen: 'M2.5 6.2v3.6h2.2L8 12.5v-9L4.7 6.2zM10.5 5.8a3.2 3.2 0 010 4.4M12.4 4a5.8 5.8 0 010 8',
  stop: 'M4 4h8v8H4z',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  remove: 'M4 4l8 8M12 4l-8 8',
  page: 'M8 2.5v8M5 7.8l3 3 3-3M3 13.5h10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

export interface IconButtonProps {
  icon: IconName;
  label: string;
  pressed?: boolean;
  onPress(): void;
}

/** Its label is seen when the pointer rests on it. */
export function IconButton({ icon, label, pressed, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
