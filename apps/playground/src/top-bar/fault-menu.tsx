// The faults menu: what goes wrong next, chosen by a visitor; what is planned shows as chips.
import { useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { type FaultOrder, faultChoices, faultWords } from '../sandbox/fault.ts';
import { useLanguage } from '../words/language.tsx';
import './fault-menu.css';

export function FaultMenu() {
  const { control, state, refresh } = useBench();
  const { words, language } = useLanguage();
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

  const order = async (work: Promise<unknown>) => {
    // A sandbox that does not answer is told of in the bar, by the next look at it.
    await work.catch(() => undefined);
    await refresh();
  };
  const choose = (fault: FaultOrder) => {
    setOpen(false);
    void order(control.addFault(fault));
  };

  return (
    <div className="fault" ref={box}>
      {state.faults.length > 0 && (
        <ul className="fault-chips" aria-label={words.faults.title}>
          {state.faults.map((fault) => (
            <li key={fault.id} className="fault-chip" data-platform={fault.platform}>
              {faultWords(fault, language)}
            </li>
          ))}
          <li>
            <button type="button" className="fault-clear" onClick={() => order(control.clearFaults())}>
              {words.faults.clear}
            </button>
          </li>
        </ul>
      )}
      <button
        type="button"
        className="button"
        aria-expanded={open}
        aria-haspopup="true"
        onClick={() => setOpen(!open)}
      >
        <i className="fault-bolt" aria-hidden="true">
          ϟ
        </i>
        {words.faults.menu}
      </button>
      {open && (
        <div className="fault-menu">
          {(['baidu', 'wechat'] as const).map((platform) => (
            <section key={platform} data-platform={platform}>
              <h2>{words.phones[platform]}</h2>
              {faultChoices
                .filter((choice) => choice.order.platform === platform)
                .map((choice) => (
                  <button key={choice[language]} type="button" onClick={() => choose(choice.order)}>
                    {choice[language]}
                  </button>
                ))}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
