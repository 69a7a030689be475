/** The kinds of field that the settings are made of. */
import { fill } from './wording';

export interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange(value: Value): void;
}

/** One of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, value, options, onChange } = props;
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map(([option, text]) => (
        <label>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
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

/** A list that can only get shorter here. */
export function Names({ label, empty, removeText, names, onRemove }: NamesProps) {
  return (
    <section class="names">
      <h2>{label}</h2>
      {names.length === 0 && <p class="quiet">{empty}</p>}
      <ul>
        {names.map(([id, text]) => (
          <li>
            {text}{' '}
            <button
              type="button"
              aria-label={fill(removeText, { name: text })}
              onClick={() => onRemove(id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
