/** The card's name, and what holds, moves and closes it. */
import type { ComponentChildren } from 'preact';
import type { Language } from '@/core/model';
import type { CardTexts } from './card-texts';
import { capital } from './wording';

export interface CardHeaderProps {
  label: string;
  language: Language;
  texts: CardTexts;
  pinned?: boolean;
  onPin?(pinned: boolean): void;
  /** Moves the card by CSS pixels; left out where it cannot be moved. */
  onNudge?: ((x: number, y: number) => void) | undefined;
  /** Puts the card into the next corner: moving without dragging. */
  onNextCorner?(): void;
  /** To the concept that was shown before this; left out when there was none. */
  onBack?: (() => void) | undefined;
  onClose(): void;
  /** The menu. */
  children: ComponentChildren;
}

/** CSS pixels that an arrow key moves the card. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export function CardHeader(props: CardHeaderProps) {
  const {
    label,
    language,
    texts,
    pinned = false,
    onPin,
    onNudge,
    onNextCorner,
    onBack,
    onClose,
  } = props;
  return (
    <header class={pinned && onNudge ? 'movable' : undefined}>
      {onBack && <IconButton label={texts.back} path="M10 3.5L5.5 8l4.5 4.5" onClick={onBack} />}
      <h2 id="title" lang={language}>
        {capital(label)}
      </h2>
      <div class="icons">
        {pinned && onNudge && onNextCorner && (
          <IconButton
            label={texts.move}
            path="M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2"
            onClick={onNextCorner}
            onKeyDown={(event) => {
              const way = ARROWS[event.key];
              if (!way) return;
              event.preventDefault();
              onNudge(...way);
            }}
          />
        )}
        {onPin && (
          <IconButton
            label={pinned ? texts.unpin : texts.pin}
            pressed={pinned}
            path="M5.5 2.5h5l-.7 4.2 2.2 2.3v1.3H4V9l2.2-2.3zM8 10.3v3.7"
            onClick={() => onPin(!pinned)}
          />
        )}
        {props.children}
        <IconButton label={texts.close} path="M3.5 3.5l9 9m0-9l-9 9" onClick={onClose} />
      </div>
    </header>
  );
}

interface IconButtonProps {
  label: string;
  path: string;
  pressed?: boolean;
  onClick(): void;
  onKeyDown?(event: KeyboardEvent): void;
}

function IconButton({ label, path, pressed, onClick, onKeyDown }: IconButtonProps) {
  return (
    <button
      type="button"
      class={pressed ? 'icon pressed' : 'icon'}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(onKeyDown ? { onKeyDown } : {})}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
