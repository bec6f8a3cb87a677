// What is planned to go wrong, as chips, and the way to call it off.
import { useLanguage } from '../words/language.tsx';

interface FaultChipsProps {
  words: readonly { key: string; text: string }[];
  onClear(): void;
}

export function FaultChips({ words: chips, onClear }: FaultChipsProps) {
  const { words } = useLanguage();
  if (chips.length === 0) return null;
  return (
    <ul className="fault-chips" aria-label={words.faults.title}>
      {chips.map(({ key, text }) => (
        <li key={key} className="fault-chip">
          {text}
        </li>
      ))}
      <li>
        <button type="button" className="fault-clear" onClick={onClear}>
          {words.faults.clear}
        </button>
      </li>
    </ul>
  );
}
