// The faults menu: what goes wrong next, chosen by a visitor; what is planned shows as chips.
import { useEffect, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { type FaultOrder, faultChoices, faultWords } from '../sandbox/fault.ts';
import { type LaunchFaultName, launchFaults } from '../sandbox/launch-fault.ts';
import { useLanguage } from '../words/language.tsx';
import { FaultChips } from './fault-chips.tsx';
import './fault-menu.css';

const launchFaultNames = Object.keys(launchFaults) as LaunchFaultName[];

export function FaultMenu() {
  const { control, state, refresh, launchFault, planLaunchFault } = useBench();
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
  const chooseLaunch = (name: LaunchFaultName) => {
    setOpen(false);
    planLaunchFault(name);
  };
  const clear = () => {
    planLaunchFault(null);
    void order(control.clearFaults());
  };

  return (
    <div className="fault" ref={box}>
      <FaultChips
        words={[
          ...state.faults.map((fault) => ({ key: String(fault.id), text: faultWords(fault, language) })),
          ...(launchFault === null ? [] : [{ key: 'launch', text: launchFaults[launchFault][language] }]),
        ]}
        onClear={clear}
      />
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
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
              {platform === 'baidu' &&
                launchFaultNames.map((name) => (
                  <button key={name} type="button" onClick={() => chooseLaunch(name)}>
                    {launchFaults[name][language]}
                  </button>
                ))}
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
