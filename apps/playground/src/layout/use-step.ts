// A phone's step in the address: brought about when a visitor comes by a link, told from then on.
import { useEffect, useState } from 'react';

interface StepOptions<Step extends string> {
  /** What the address names; read once. */
  wanted: Step | '';
  /** How far the phone is. */
  actual: Step | '';
  /** Whether it is known how far the phone is. */
  isReady: boolean;
  reach(step: Step, signal: AbortSignal): Promise<void>;
  onStep(step: Step | ''): void;
  onFailure(cause: unknown): void;
}

/**
 * Answers whether the phone is still on its way to the step that the address names.
 *
 * @param options callbacks of any render: the newest `onStep` is called, the first `reach`
 */
export function useStep<Step extends string>(options: StepOptions<Step>): boolean {
  const { actual, isReady } = options;
  const [wanted] = useState(options.wanted);
  const [isThere, setThere] = useState(wanted === '');

  // It sets out once, when it is known from where.
  useEffect(() => {
    if (!isReady || wanted === '') return;
    const way = new AbortController();
    options
      .reach(wanted, way.signal)
      .catch((cause: unknown) => {
        if (!way.signal.aborted) options.onFailure(cause);
      })
      .finally(() => {
        if (!way.signal.aborted) setThere(true);
      });
    return () => way.abort();
  }, [isReady, wanted]);

  // Only a step that is new is told.
  useEffect(() => {
    if (isReady && isThere) options.onStep(actual);
  }, [actual, isReady, isThere]);

  return !isThere;
}
