// One line of the time line; opens to show the whole request and answer.
import { memo, useId, useState } from 'react';
import { hourMinuteSecond } from '../clock-words.ts';
import { useLanguage } from '../words/language.tsx';
import { entryMeaning } from './entry-kinds.ts';
import { entryOutcome } from './entry-outcome.ts';
import { entryWay } from './entry-way.ts';
import { KindIcon } from './kind-icon.tsx';
import { printBody } from './print-body.ts';
import type { TimelineEntry } from './timeline-entry.ts';
import './timeline-row.css';

/** An id of ours says nothing in a line; the details show it whole. */
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

export const TimelineRow = memo(function TimelineRow({ entry }: { entry: TimelineEntry }) {
  const { words, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const meaning = entryMeaning(entry);
  const outcome = entryOutcome(entry, language);
  const [from, to] = entryWay(entry);

  return (
    <li className="row" data-platform={entry.platform ?? 'desk'} data-quiet={meaning.story ? undefined : ''}>
      <div className="row-card">
        <button
          type="button"
          className="row-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <KindIcon kind={entry.kind} />
          <span className="row-title">
            {meaning[language]}
            {outcome && (
              <em className="row-outcome" data-mood={outcome.mood}>
                {outcome.words}
              </em>
            )}
          </span>
          <time className="row-time">{hourMinuteSecond(entry.at)}</time>
          <span className="row-way">
            {words.timeline.lanes[from]} <b aria-hidden="true">→</b> {words.timeline.lanes[to]}
            <code>
              {entry.method} {entry.route.replace(UUID, '…')}
            </code>
          </span>
        </button>
        {open && <RowDetails id={id} entry={entry} />}
      </div>
    </li>
  );
});

function RowDetails({ id, entry }: { id: string; entry: TimelineEntry }) {
  const { words } = useLanguage();
  const request = printBody(entry.request);
  const response = printBody(entry.response);
  const result = [entry.status, entry.took === undefined ? '' : `${entry.took} ms`, entry.outcome]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className="row-details" id={id}>
      <h3>{entry.source === 'sandbox' ? words.timeline.request : words.timeline.outcome}</h3>
      <pre>
        {entry.source === 'sandbox' ? request || words.timeline.empty : `${entry.method} ${entry.route}`}
      </pre>
      <h3>
        {words.timeline.response}
        {result && <span>{result}</span>}
      </h3>
      {response && <pre>{response}</pre>}
    </div>
  );
}
