/** The kinds of field that the settings are made of. */
import type { ComponentChildren } from 'preact';
import { fill } from './wording';

/** Fields that belong together, under a heading. */
export function Group({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: ComponentChildren;
}) {
  return (
    <section class="group" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}

export interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  /** Short options stand side by side. */
  inLine?: boolean;
  onChange(value: Value): void;
}

/** One of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, value, options, inLine = false, onChange } = props;
  return (
    <fieldset class={inLine ? 'choice in-line' : 'choice'}>
      <legend>{label}</legend>
      <div class="options">
        {options.map(([option, text]) => (
          <label>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface CheckProps {
  name: string;
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export function Check({ name, label, checked, onChange }: CheckProps) {
  return (
    <p>
      <label class="check">
        <input
          type="checkbox"
          name={name}
          checked={checked}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    </p>
  );
}

export interface SliderProps {
  name: string;
  label: string;
  value: number;
  range: { min: number; max: number; step: number };
  /** The value as a person reads it. */
  shown: string;
  onChange(value: number): void;
}

export function Slider({ name, label, value, range, shown, onChange }: SliderProps) {
  return (
    <p class="slider">
      <label for={name}>{label}</label>
      <input
        id={name}
        type="range"
        {...range}
        value={value}
        aria-valuetext={shown}
        onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
      <output for={name}>{shown}</output>
    </p>
  );
}

export interface NamesProps {
  label: string;
  /** Said when there are none. */
  empty: string;
  /** With `{name}` in it. */
  removeText: string;
  names: readonly (readonly [id: string, label: string])[];
  onRemove(id: string): void;
}

/** Names, each of which can be taken away. */
export function Names({ label, empty, removeText, names, onRemove }: NamesProps) {
  if (names.length === 0) return empty === '' ? null : <p class="quiet">{empty}</p>;
  return (
    <ul class="names" aria-label={label}>
      {names.map(([id, text]) => (
        <li key={id}>
          <span>{text}</span>
          <button
            type="button"
            class="icon"
            aria-label={fill(removeText, { name: text })}
            onClick={() => onRemove(id)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}

export interface FileFieldProps {
  id: string;
  label: string;
  /** As for `<input type=file>`. */
  accept: string;
  onText(text: string): void;
}

/** Reads a text file that a person chooses; looks like a button. */
export function FileField({ id, label, accept, onText }: FileFieldProps) {
  return (
    <span class="file">
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file once more is a new choice.
          void file?.text().then(onText);
          currentTarget.value = '';
        }}
      />
      <label for={id}>{label}</label>
    </span>
  );
}
