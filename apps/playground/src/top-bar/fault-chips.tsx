// What is planned to go wrong, as chips, and the way to call it off.
import { useLanguage } from '../words/language.tsx';
import { useFaults } from './use-faults.ts';
import './fault-menu.css';

export function FaultChips() {
  const { words } = useLanguage();
  const { planned, clear } = useFaults();
  if (planned.length === 0) return null;
  return (
    <ul className="fault-chips" aria-label={words.faults.title}>
      {planned.map(({ key, text }) => (
        <li key={key} className="fault-chip">
          {text}
        </li>
      ))}
      <li>
        <button type="button" className="fault-clear" onClick={clear}>
          {words.faults.clear}
        </button>
      </li>
    </ul>
  );
}
