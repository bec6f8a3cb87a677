// For a first visit: the two walks, step by step, ticked off as they are taken.
import { useMemo } from 'react';
import { useBench } from '../bench.tsx';
import { useLanguage } from '../words/language.tsx';
import { type WalkName, walkProgress } from './walk-progress.ts';
import './first-steps.css';

interface FirstStepsProps {
  /** What stands left of the time line: its walk comes first. */
  left: 'baidu' | 'merchant';
  onDismiss(): void;
}

/** The walks of what stands on the desk, above the time line. */
export function FirstSteps({ left, onDismiss }: FirstStepsProps) {
  const { words } = useLanguage();
  return (
    <aside className="steps" aria-label={words.steps.title}>
      <header>
        <h2>{words.steps.title}</h2>
        <button type="button" onClick={onDismiss}>
          {words.steps.later}
        </button>
      </header>
      <Walk name={left} number={1} />
      <Walk name="wechat" number={2} />
    </aside>
  );
}

/** One walk, for screens where only its phone or desk is to be seen. */
export function PhoneSteps({ name }: { name: WalkName }) {
  return (
    <aside className="steps-phone">
      <Walk name={name} number={name === 'wechat' ? 2 : 1} />
    </aside>
  );
}

function Walk({ name, number }: { name: WalkName; number: number }) {
  const { words } = useLanguage();
  const { entries } = useBench().state;
  const taken = useMemo(() => walkProgress(entries)[name], [entries, name]);
  return (
    <div className="steps-walk" data-platform={name}>
      <b className="steps-number" aria-hidden="true">
        {number}
      </b>
      <span className="steps-title">{words.steps[name].title}</span>
      <ol>
        {words.steps[name].walk.map((step, at) => (
          <li key={step} data-done={taken[at] || undefined}>
            {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
