/** The card's further actions, behind one button so that the card stays calm. */
import type { CardTexts } from './card-texts';

export interface MenuItem {
  text: string;
  act(): void;
}

export interface CardMenuProps {
  /** In groups, each drawn apart from the next. */
  groups: readonly (readonly MenuItem[])[];
  texts: CardTexts;
}

export function CardMenu({ groups, texts }: CardMenuProps) {
  return (
    <details class="menu" onFocusOut={closeWhenLeft}>
      <summary aria-label={texts.more} title={texts.more}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.2 8h.01M8 8h.01M12.8 8h.01" stroke-width="2.4" />
        </svg>
      </summary>
      <div class="items">
        {groups
          .filter((items) => items.length > 0)
          .map((items) => (
            <ul>
              {items.map(({ text, act }) => (
                <li>
                  <button
                    type="button"
                    onClick={({ currentTarget }) => {
                      const menu = currentTarget.closest('details');
                      // A button that can no longer be seen would take focus along.
                      menu?.querySelector('summary')?.focus();
                      menu?.removeAttribute('open');
                      act();
                    }}
                  >
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          ))}
      </div>
    </details>
  );
}

function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent): void {
  if (!(currentTarget instanceof HTMLDetailsElement)) return;
  if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) {
    currentTarget.open = false;
  }
}
