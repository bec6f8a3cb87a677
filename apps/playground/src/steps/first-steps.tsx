// For a first visit: what this is, and the two walks, each with a guide, ticked off as they are taken.
import { useMemo } from 'react';
import { useBench } from '../bench.tsx';
import type { Left } from '../layout/place.ts';
import { useNarrow } from '../layout/use-narrow.ts';
import { useTour } from '../tour/use-tour.tsx';
import { useLanguage } from '../words/language.tsx';
import { type WalkName, walkProgress } from './walk-progress.ts';
import './first-steps.css';

interface FirstStepsProps {
  /** What stands left of the time line: its walk comes first. */
  left: Left;
  onDismiss(): void;
}

/** Above the time line; on a phone above the tabs, until the guide begins. */
export function FirstSteps({ left, onDismiss }: FirstStepsProps) {
  const { words } = useLanguage();
  const { walk } = useTour();
  const isNarrow = useNarrow();
  return (
    <aside className="steps" aria-label={words.steps.title} data-guided={walk === null ? undefined : ''}>
      <header>
        <h2>{words.steps.title}</h2>
        <button type="button" onClick={onDismiss}>
          {words.steps.later}
        </button>
      </header>
      <p>{words.steps.lead}</p>
      <Walk name={left} number={1} onBegin={isNarrow ? onDismiss : undefined} />
      <Walk name="wechat" number={2} onBegin={isNarrow ? onDismiss : undefined} />
    </aside>
  );
}

interface WalkProps {
  name: WalkName;
  number: number;
  onBegin: (() => void) | undefined;
}

function Walk({ name, number, onBegin }: WalkProps) {
  const { words } = useLanguage();
  const { begin } = useTour();
  const { entries } = useBench().state;
  const taken = useMemo(() => walkProgress(entries)[name], [entries, name]);
  const { title, walk } = words.steps[name];
  return (
    <div className="steps-walk" data-platform={name}>
      <b className="steps-number" aria-hidden="true">
        {number}
      </b>
      <span className="steps-title">{title}</span>
      <ol>
        {walk.map((step, at) => (
          <li key={step} data-done={taken[at] || undefined}>
            {step}
          </li>
        ))}
      </ol>
      {name !== 'merchant' && (
        <button
          type="button"
          className="steps-guide"
          aria-label={`${words.tour.open}：${title}`}
          onClick={() => {
            begin(name);
            onBegin?.();
          }}
        >
          {words.tour.open}
        </button>
      )}
    </div>
  );
}
