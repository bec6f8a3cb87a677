// The one time line both phones share: newest below, followed unless the reader scrolled away.
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useBench } from '../bench.tsx';
import { useLanguage } from '../words/language.tsx';
import { pickStory } from './pick-story.ts';
import { TimelineRow } from './timeline-row.tsx';
import './timeline.css';

/** Pixels from the end within which the reader counts as being at the end. */
const NEAR = 48;

/** @param steps stand above the entries while a visitor is new */
export function Timeline({ steps }: { steps: ReactNode }) {
  const { words } = useLanguage();
  const { entries } = useBench().state;
  const [all, setAll] = useState(false);
  const shown = useMemo(() => (all ? entries : pickStory(entries)), [entries, all]);
  const list = useRef<HTMLOListElement>(null);
  const [read, setRead] = useState<number | null>(null);
  const atEnd = read === null;

  // New entries move the end.
  useLayoutEffect(() => {
    if (atEnd && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [shown, atEnd]);

  // A list that was hidden (another tab) or changed its height has lost its end.
  useEffect(() => {
    const box = list.current;
    if (!box || !atEnd) return;
    const watch = new ResizeObserver(() => {
      box.scrollTop = box.scrollHeight;
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [atEnd]);

  const follow = () => {
    const box = list.current;
    if (!box || box.clientHeight === 0) return;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    setRead((old) => (near ? null : (old ?? shown.length)));
  };
  const newer = read === null ? 0 : Math.max(0, shown.length - read);

  return (
    <section className="timeline" data-part="timeline" aria-label={words.timeline.title}>
      <header className="timeline-head">
        <h2>{words.timeline.title}</h2>
        <p>{words.timeline.hint}</p>
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {words.timeline.all}
        </label>
      </header>
      {steps}
      <ol className="timeline-list" ref={list} onScroll={follow} aria-live="polite" aria-relevant="additions">
        {shown.length === 0 && <li className="timeline-waiting">{words.timeline.waiting}</li>}
        {shown.map((entry) => (
          <TimelineRow key={entry.key} entry={entry} />
        ))}
      </ol>
      {newer > 0 && (
        <button type="button" className="timeline-newer" onClick={() => setRead(null)}>
          ↓ {words.timeline.newer(newer)}
        </button>
      )}
    </section>
  );
}
