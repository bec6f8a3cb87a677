// What stands left of the time line: the Baidu phone, or the desk of the merchant on WeChat.
import { useLanguage } from '../words/language.tsx';
import type { Left } from './place.ts';
import './left-switch.css';

const LEFTS: readonly Left[] = ['baidu', 'merchant'];

export function LeftSwitch({ left, onLeft }: { left: Left; onLeft(left: Left): void }) {
  const { words } = useLanguage();
  return (
    <fieldset className="left-switch">
      <legend className="visually-hidden">{words.left.label}</legend>
      {LEFTS.map((one) => (
        <button
          key={one}
          type="button"
          data-left={one}
          aria-pressed={one === left}
          onClick={() => onLeft(one)}
        >
          {words.left[one]}
        </button>
      ))}
    </fieldset>
  );
}
