// One of a few, as buttons in a row.
import { useId } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  choices: Readonly<Record<T, string>>;
  value: T;
  onChange(value: T): void;
  disabled?: boolean;
}

export function Choice<T extends string>({ label, choices, value, onChange, disabled }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend>{label}</legend>
      {(Object.keys(choices) as T[]).map((one) => (
        <label key={one}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{choices[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
