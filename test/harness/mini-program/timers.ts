// The timers of one program; they end with it, as with the process they would run in.

export interface ProgramTimers {
  globals: Record<'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval', unknown>;
  stop(): void;
}

/** Timers by number, as the host gives them. */
export function createTimers(): ProgramTimers {
  const running = new Map<number, NodeJS.Timeout>();
  let last = 0;
  const clear = (id: number) => {
    clearTimeout(running.get(id));
    running.delete(id);
  };
  return {
    globals: {
      setTimeout(work: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) {
        const id = ++last;
        const run = () => {
          running.delete(id);
          work(...given);
        };
        running.set(id, setTimeout(run, delay));
        return id;
      },
      setInterval(work: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) {
        const id = ++last;
        running.set(id, setInterval(work, delay, ...given));
        return id;
      },
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop() {
      for (const id of running.keys()) clear(id);
    },
  };
}
