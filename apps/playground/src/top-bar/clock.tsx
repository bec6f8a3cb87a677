// The sandbox's clock: its face, and the hands to move it forward.
import { useState } from 'react';
import { useBench } from '../bench.tsx';
import { dayOf, hourMinuteSecond } from '../clock-words.ts';
import { useNow } from '../feed/use-now.ts';
import { useLanguage } from '../words/language.tsx';

const MINUTE = 60;
const DAY = 24 * 3600;

/** What time it is there. */
export function ClockFace() {
  const { words } = useLanguage();
  const now = useNow();
  return (
    <time className="clock-time" title={words.clock.label} dateTime={new Date(now * 1000).toISOString()}>
      <span>{dayOf(now)}</span>
      <b>{hourMinuteSecond(now)}</b>
    </time>
  );
}

/** Moves it forward. */
export function ClockHands() {
  const { control, refresh } = useBench();
  const { words } = useLanguage();
  const [moving, setMoving] = useState(false);

  const advance = async (seconds: number) => {
    setMoving(true);
    // A sandbox that does not answer is told of beside the clock, by the next look at the log.
    await control.advanceClock(seconds).catch(() => undefined);
    await refresh();
    setMoving(false);
  };

  return (
    <>
      <button type="button" className="button" disabled={moving} onClick={() => advance(5 * MINUTE)}>
        {words.clock.minutes}
      </button>
      <button type="button" className="button" disabled={moving} onClick={() => advance(DAY)}>
        {words.clock.day}
      </button>
    </>
  );
}
