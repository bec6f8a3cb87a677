// Turns whatever a route throws into the one error answer, and says in the log what an operator must know.
import type { ErrorAnswer } from '@kaquan/protocol/api';
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Log } from '../telemetry/log.ts';
import type { RouteEnv } from './route-env.ts';

/** The answer to an error. What is no CouponError is INTERNAL; its message stays in the log. */
export function answerError(error: unknown, c: Context<RouteEnv>, logger: Log): Response {
  const requestId = c.var.requestId;
  const known =
    error instanceof CouponError && errorStatus(error) > 0
      ? error
      : new CouponError('INTERNAL', 'Something went wrong here. The log has it under this requestId.');
  const { code, message, platform, platformCode, retryAfter } = known;
  const status = errorStatus(known);
  c.set('failedWith', code);
  if (status >= 500) {
    logger.error({ err: error, code, platform, platformCode }, 'request failed');
  }
  const answer: ErrorAnswer = {
    error: {
      code,
      message,
      ...(platform === undefined ? {} : { platform: platform as Platform }),
      ...(platformCode === undefined ? {} : { platformCode }),
      requestId,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  };
  if (retryAfter !== undefined) c.header('retry-after', String(retryAfter));
  return c.json(answer, status as ContentfulStatusCode);
}
