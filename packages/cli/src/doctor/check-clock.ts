// Our clock beside the platforms': signatures are refused when it is wrong.
import { type Finding, failed, ok, skipped, warning } from './finding.ts';
import type { NotedAnswers } from './note-answers.ts';

/** Seconds: what a Date header and a slow line explain, and what platforms do not take any more. */
const HARMLESS = 5;
const TOO_MUCH = 300;
const TODO = 'Let the machine keep its time by NTP: timestamps are signed, and refused when they are old.';

export function checkClock({ skews }: NotedAnswers): Finding[] {
  if (skews.size === 0) return [skipped('clock', 'No platform has told its time.')];
  return [...skews].map(([origin, skew]) => {
    const check = `clock (${origin})`;
    const seconds = Math.abs(skew);
    if (seconds <= HARMLESS) return ok(check, 'Both clocks agree.');
    const said = `This machine is ${seconds} seconds ${skew > 0 ? 'behind' : 'ahead'}.`;
    return seconds > TOO_MUCH ? failed(check, said, TODO) : warning(check, said, TODO);
  });
}
