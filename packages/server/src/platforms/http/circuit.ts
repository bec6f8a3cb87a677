// A platform's circuit breaker: after calls without an answer, one after the other, calls are refused at once for a while.
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import type { Circuit } from '../../telemetry/gauges.ts';

/** Calls without an answer until the circuit opens. */
const BREAK_AFTER = 10;
/** Milliseconds until one call is let through again. */
export const HALF_OPEN_AFTER = 5_000;

/**
 * Makes a circuit, one for each platform: what one does not answer says nothing about another.
 *
 * @param isNoAnswer tells the failures that count; a refusal is an answer
 */
export function createCircuit(isNoAnswer: (error: unknown) => boolean): {
  policy: CircuitBreakerPolicy;
  state(): Circuit;
} {
  const policy = circuitBreaker(handleWhen(isNoAnswer), {
    halfOpenAfter: HALF_OPEN_AFTER,
    breaker: new ConsecutiveBreaker(BREAK_AFTER),
  });
  let openedAt = 0;
  policy.onBreak(() => {
    openedAt = Date.now();
  });
  return {
    policy,
    state() {
      if (policy.state === CircuitState.Closed) return 'closed';
      // It stays open until somebody calls: a server that is taken out of service for it would never be called again.
      const refuses = policy.state === CircuitState.Open && Date.now() - openedAt < HALF_OPEN_AFTER;
      return refuses ? 'open' : 'half-open';
    },
  };
}
