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
  /** Runs `work` once the clock shows `seconds` from now, by waiting or by being moved. Answers a cancel. */
  after(seconds: number, work: () => void): () => void;
  /** Back to the start; forgets what was planned. */
  reset(): void;
}

/** Longest wait of one timer; a longer plan is looked at again. */
const LONGEST_WAIT = 3_600_000;

/** A clock that starts at `start` seconds, or at the real time. */
export function createClock(start?: number): RunningClock {
  const real = () => Date.now() / 1000;
  const startOffset = start === undefined ? 0 : start - real();
  let offset = startOffset;
  const plans = new Set<{ due: number; work: () => void; timer?: NodeJS.Timeout }>();
  const exact = () => real() + offset;

  function look(plan: { due: number; work: () => void; timer?: NodeJS.Timeout }): void {
    clearTimeout(plan.timer);
    const wait = (plan.due - exact()) * 1000;
    if (wait <= 0) {
      plans.delete(plan);
      plan.work();
      return;
    }
    plan.timer = setTimeout(() => look(plan), Math.min(Math.ceil(wait), LONGEST_WAIT));
    plan.timer.unref();
  }
  function move(next: number): void {
    offset = next;
    for (const plan of [...plans].sort((a, b) => a.due - b.due)) look(plan);
  }
  return {
    now: () => Math.floor(exact()),
    set: (seconds) => move(seconds - real()),
    advance: (seconds) => move(offset + seconds),
    after(seconds, work) {
      const plan = { due: exact() + seconds, work };
      plans.add(plan);
      look(plan);
      return () => {
        clearTimeout((plan as { timer?: NodeJS.Timeout }).timer);
        plans.delete(plan);
      };
    },
    reset() {
      for (const plan of plans) clearTimeout(plan.timer);
      plans.clear();
      offset = startOffset;
    },
  };
}
