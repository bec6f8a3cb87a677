// Keeps calls to the platforms back while the clocks are moved: otherwise a platform and a server would live hours
// apart for a moment, which no real ones do.

export interface PlatformGate {
  fetch: typeof fetch;
  /** Lets no further call begin; resolves when none is under way. */
  close(): Promise<void>;
  open(): void;
}

/** An open gate in front of fetch. */
export function createPlatformGate(): PlatformGate {
  let closed: Promise<void> | undefined;
  let release: () => void = () => undefined;
  const underWay = new Set<Promise<unknown>>();
  return {
    async fetch(input, init) {
      while (closed) await closed;
      const answer = fetch(input, init);
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
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
