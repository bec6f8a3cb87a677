// The faults menu: what goes wrong next, chosen by a visitor; what is planned shows as chips.
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { FaultChips } from './fault-chips.tsx';
import { FaultChoices } from './fault-choices.tsx';
import './fault-menu.css';

export function FaultMenu() {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    addEventListener('pointerdown', outside);
    addEventListener('keydown', leave);
    return () => {
      removeEventListener('pointerdown', outside);
      removeEventListener('keydown', leave);
    };
  }, [open]);

  return (
    <div className="fault" ref={box}>
      <FaultChips />
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <i className="fault-bolt" aria-hidden="true">
          ϟ
        </i>
        {words.faults.menu}
      </button>
      {open && (
        <div className="fault-menu">
          <FaultChoices onChosen={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}
