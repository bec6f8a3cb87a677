// What every answer and every request of the demo's own routes is held to: no foreign page acts here, none frames ours.
import { CouponError } from '@kaquan/protocol/errors';
import { refuseForeignPages } from '@kaquan/server/guards/refuse-foreign-pages';
import type { MiddlewareHandler } from 'hono';
import { answerCouponError } from './answer-coupon-error.ts';

const HEADERS = {
  // The playground frames the two phones; a page elsewhere would frame them to have 立即使用 tapped.
  'content-security-policy': "frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  // The address of a card's page holds the encrypted code until the page has taken it.
  'referrer-policy': 'same-origin',
};

/** Refuses what foreign pages would change, and puts the headers on every answer. */
export function guardPages(): MiddlewareHandler {
  return async (c, next) => {
    try {
      refuseForeignPages(c.req.raw);
      await next();
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      c.res = answerCouponError(error);
    }
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  };
}
