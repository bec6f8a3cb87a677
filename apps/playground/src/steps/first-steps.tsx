// For a first visit: the two walks, step by step, ticked off as they are taken.
import { useMemo } from 'react';
import { useBench } from '../bench.tsx';
import { useLanguage } from '../words/language.tsx';
import { walkProgress } from './walk-progress.ts';
import './first-steps.css';

/** Both walks, above the time line. */
export function FirstSteps({ onDismiss }: { onDismiss(): void }) {
  const { words } = useLanguage();
  return (
    <aside className="steps" aria-label={words.steps.title}>
      <header>
        <h2>{words.steps.title}</h2>
        <button type="button" onClick={onDismiss}>
          {words.steps.later}
        </button>
      </header>
      <Walk platform="baidu" number={1} />
      <Walk platform="wechat" number={2} />
    </aside>
  );
}

/** One phone's walk, for screens where only that phone is to be seen. */
export function PhoneSteps({ platform }: { platform: 'baidu' | 'wechat' }) {
  return (
    <aside className="steps-phone">
      <Walk platform={platform} number={platform === 'baidu' ? 1 : 2} />
    </aside>
  );
}

function Walk({ platform, number }: { platform: 'baidu' | 'wechat'; number: number }) {
  const { words } = useLanguage();
  const { entries } = useBench().state;
  const taken = useMemo(() => walkProgress(entries)[platform], [entries, platform]);
  return (
    <div className="steps-walk" data-platform={platform}>
      <b className="steps-number" aria-hidden="true">
        {number}
      </b>
      <span className="steps-title">{words.steps[platform].title}</span>
      <ol>
        {words.steps[platform].walk.map((step, at) => (
          <li key={step} data-done={taken[at] || undefined}>
            {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
