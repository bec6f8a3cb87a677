// How an example is looked at: theme, language, size of text, motion, width.
import type { ReactNode } from 'react';
import type { Place } from '../place.ts';
import type { Words } from './words.ts';

/** The narrowest phone, the usual one, a large one, a tablet. */
const WIDTHS = [320, 375, 430, 768];

export interface SwitchesProps {
  place: Place;
  words: Words;
  onChange(change: Partial<Place>): void;
}

export function Switches({ place, words, onChange }: SwitchesProps) {
  return (
    <fieldset className="switches">
      <legend>{words.look}</legend>
      <Choice label={words.theme} value={place.theme} onChoose={(theme) => onChange({ theme })}>
        {words.themes}
      </Choice>
      <Choice label={words.lang} value={place.lang} onChoose={(lang) => onChange({ lang })}>
        {{ zh: '中文', en: 'English' }}
      </Choice>
      <Choice label={words.text} value={place.text} onChoose={(text) => onChange({ text })}>
        {words.texts}
      </Choice>
      <Choice label={words.motion} value={place.motion} onChoose={(motion) => onChange({ motion })}>
        {words.motions}
      </Choice>
      <Choice
        label={words.width}
        value={String(place.width)}
        onChoose={(width) => onChange({ width: Number(width) })}
      >
        {Object.fromEntries(WIDTHS.map((width) => [width, `${width}`]))}
      </Choice>
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  label: ReactNode;
  value: Value;
  onChoose(value: Value): void;
  /** What each value is called. */
  children: Record<Value, string>;
}

function Choice<Value extends string>({ label, value, onChoose, children }: ChoiceProps<Value>) {
  return (
    <label className="choice">
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {Object.entries<string>(children).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
