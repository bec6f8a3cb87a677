// A step of a coupon's way: open when it is its turn, a line with its outcome otherwise; opened again by a tap.
import { type ReactNode, useEffect, useId, useState } from 'react';
import './step.css';

interface StepProps {
  number: number;
  title: string;
  done?: boolean;
  /** It is this step's turn. */
  now?: boolean;
  summary?: string;
  children: ReactNode;
}

export function Step({ number, title, done = false, now = false, summary, children }: StepProps) {
  const id = useId();
  const [open, setOpen] = useState(now);
  // Its turn comes and goes by what happens elsewhere too: a push, the other phone.
  useEffect(() => setOpen(now), [now]);
  return (
    <li className="step" data-done={done || undefined} data-now={now || undefined}>
      <button
        type="button"
        className="step-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <i className="step-number" aria-hidden="true">
          {done ? '✓' : number}
        </i>
        <b className="step-title">{title}</b>
        {summary && <small className="step-summary">{summary}</small>}
        <span className="step-arrow" aria-hidden="true">
          ›
        </span>
      </button>
      {open && (
        <div className="step-body" id={id}>
          {children}
        </div>
      )}
    </li>
  );
}
