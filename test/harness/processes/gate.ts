// Keeps work back while the clocks are moved: otherwise a platform and a server would live hours apart for a moment,
// which no real ones do.

export interface Gate {
  /** Does the work once the gate is open. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Lets no further work begin; resolves when none is under way. */
  close(): Promise<void>;
  open(): void;
}

/** An open gate. */
export function createGate(): Gate {
  let closed: Promise<void> | undefined;
  let release: () => void = () => undefined;
  const underWay = new Set<Promise<unknown>>();
  return {
    async pass(work) {
      while (closed) await closed;
      const done = work();
      underWay.add(done);
      return done.finally(() => underWay.delete(done));
    },
    async close() {
      closed ??= new Promise((resolve) => {
        release = resolve;
      });
      await Promise.allSettled(underWay);
    },
    open() {
      closed = undefined;
      release();
    },
  };
}
