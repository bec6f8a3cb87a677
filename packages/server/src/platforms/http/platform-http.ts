// One platform's HTTP: time limits, retries where a second call does no harm, and a circuit breaker.
import { CouponError } from '@kaquan/protocol/errors';
import {
  BrokenCircuitError,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  wrap,
} from 'cockatiel';
import { timeLeft } from '../../page-deadline.ts';
import type { Circuit } from '../../telemetry/gauges.ts';
import { createCircuit, HALF_OPEN_AFTER } from './circuit.ts';
import { inTime } from './in-time.ts';
import { mayRepeat, noAnswer } from './no-answer.ts';
import { type ObserveCallOptions, observeCall } from './observe-call.ts';
import { sendRequest } from './send-request.ts';

export type Fields = Record<string, unknown>;

export interface PlatformRequest {
  method: 'GET' | 'POST';
  /** As in the platform's document, without host and query: `/card/code/get`. */
  path: string;
  /** How logs and figures call a path that holds an id: `/2/rest/bill/:id`; the path itself unless given. */
  route?: string;
  query?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  /** For files. */
  multipart?: FormData;
  /** Asking twice does no harm: the call is repeated when no answer came. */
  repeatable: boolean;
}

/** `baseUrl` without a slash at its end: `https://api.weixin.qq.com`. */
export interface PlatformHttpOptions extends ObserveCallOptions {
  fetch: typeof globalThis.fetch;
  /** How long one try may take, milliseconds; 5000 unless given. */
  timeout?: number;
}

/** Sends one request; answers the parsed body. Rejects with PLATFORM_UNREACHABLE when there is no readable answer. */
export type PlatformHttp = (request: PlatformRequest) => Promise<Fields>;

/** Tries of a repeatable call after the first, and how long all may take together, whoever waits; milliseconds. */
const RETRIES = 2;
const PATIENCE_IN_ALL = 7_000;

const unreachable = (error: unknown) => error instanceof CouponError && error.code === 'PLATFORM_UNREACHABLE';

/**
 * Makes the caller of one platform. What goes wrong before there is a readable JSON object (network, time out,
 * 5xx, a cut, foreign or endless body) is PLATFORM_UNREACHABLE: nobody knows whether the call took effect.
 *
 * @example const http = createPlatformHttp({ platform: 'baidu', baseUrl: 'https://openapi.baidu.com', fetch });
 * @supported node
 */
export function createPlatformHttp(options: PlatformHttpOptions): PlatformHttp & { circuit(): Circuit } {
  const circuit = createCircuit(unreachable);
  const repeating = wrap(
    retry(handleWhen(mayRepeat), {
      maxAttempts: RETRIES,
      backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }),
    }),
    circuit.policy,
  );
  /**
   * A try that was sent goes on to its own end, whoever gave up waiting: the circuit counts what the platform did, not
   * how long a page had left.
   */
  async function call(request: PlatformRequest, trying: () => void): Promise<Fields> {
    const { platform } = options;
    const patience = Math.min(timeLeft(), request.repeatable ? PATIENCE_IN_ALL : Number.POSITIVE_INFINITY);
    if (patience <= 0) throw noAnswer(platform, 'no time was left to ask it');
    const late = new AbortController();
    const answer = (request.repeatable ? repeating : circuit.policy).execute(({ signal }) => {
      // Nobody waits any more, and nobody would know of it.
      if (signal.aborted) throw new TaskCancelledError();
      trying();
      return sendRequest(options, request);
    }, late.signal);
    try {
      return await inTime(platform, patience, answer);
    } catch (error) {
      late.abort();
      if (error instanceof BrokenCircuitError)
        throw noAnswer(platform, 'its last calls had no answer', HALF_OPEN_AFTER / 1000);
      throw error;
    }
  }
  const http: PlatformHttp = (request) => observeCall(options, request, (trying) => call(request, trying));
  return Object.assign(http, { circuit: circuit.state });
}
