// For a first visit: the two walks, step by step, ticked off as they are taken.
import { useMemo, useState } from 'react';
import { useBench } from '../bench.tsx';
import { readSetting, writeSetting } from '../settings.ts';
import { useLanguage } from '../words/language.tsx';
import { walkProgress } from './walk-progress.ts';
import './first-steps.css';

export function FirstSteps() {
  const { words } = useLanguage();
  const { entries } = useBench().state;
  const [away, setAway] = useState(() => readSetting('steps') === 'away');
  const progress = useMemo(() => walkProgress(entries), [entries]);
  if (away) return null;

  const dismiss = () => {
    writeSetting('steps', 'away');
    setAway(true);
  };
  return (
    <aside className="steps" aria-label={words.steps.title}>
      <header>
        <h2>{words.steps.title}</h2>
        <button type="button" onClick={dismiss}>
          {words.steps.later}
        </button>
      </header>
      {(['baidu', 'wechat'] as const).map((platform, index) => (
        <div key={platform} className="steps-walk" data-platform={platform}>
          <b className="steps-number" aria-hidden="true">
            {index + 1}
          </b>
          <span className="steps-title">{words.steps[platform].title}</span>
          <ol>
            {words.steps[platform].walk.map((step, at) => (
              <li key={step} data-done={progress[platform][at] || undefined}>
                {step}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </aside>
  );
}
