// The sandbox's clock: runs on from wherever it was set, and wakes what was planned for a time.

export interface SandboxClock {
  /** Whole seconds. */
  now(): number;
  /** Moves to a time, seconds, forwards or back; it runs on from there. */
  set(seconds: number): void;
  /** Moves forward by seconds; a negative number moves back. */
  advance(seconds: number): void;
}

export interface RunningClock extends SandboxClock {
  /** The same time in whole milliseconds, for platforms that count in them. */
  milliseconds(): number;
  /** Runs `work` once the clock shows `seconds` from now, by waiting or by being moved. Answers a cancel. */
  after(seconds: number, work: () => void): () => void;
  /** Back to the start; forgets what was planned. */
  reset(): void;
}

/** Milliseconds that one timer waits at most; a longer plan is looked at again. */
const LONGEST_WAIT = 3_600_000;

interface Plan {
  /** Milliseconds. */
  due: number;
  work: () => void;
  timer?: NodeJS.Timeout;
}

/** A clock that starts at `start` seconds, or at the real time. */
export function createClock(start?: number): RunningClock {
  /** Milliseconds, whole, so that adding them up loses nothing. */
  const startOffset = () => (start === undefined ? 0 : Math.round(start * 1000) - Date.now());
  let offset = startOffset();
  const plans = new Set<Plan>();
  const exact = () => Date.now() + offset;

  function look(plan: Plan): void {
    clearTimeout(plan.timer);
    const wait = plan.due - exact();
    if (wait <= 0) {
      plans.delete(plan);
      plan.work();
      return;
    }
    plan.timer = setTimeout(() => look(plan), Math.min(wait, LONGEST_WAIT));
    plan.timer.unref();
  }
  function move(next: number): void {
    offset = next;
    for (const plan of [...plans].sort((a, b) => a.due - b.due)) look(plan);
  }
  function drop(plan: Plan): void {
    clearTimeout(plan.timer);
    plans.delete(plan);
  }
  return {
    now: () => Math.floor(exact() / 1000),
    milliseconds: exact,
    set: (seconds) => move(Math.round(seconds * 1000) - Date.now()),
    advance: (seconds) => move(offset + Math.round(seconds * 1000)),
    after(seconds, work) {
      const plan: Plan = { due: exact() + Math.round(seconds * 1000), work };
      plans.add(plan);
      look(plan);
      return () => drop(plan);
    },
    reset() {
      for (const plan of plans) drop(plan);
      offset = startOffset();
    },
  };
}
