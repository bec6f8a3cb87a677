// A client whose server is played: each route answers fixed data, after the time a network would take.
import { type CouponClient, createCouponClient } from '@kaquan/client';
import { type CouponError, errorStatus } from '@kaquan/protocol/errors';
import { answerTime } from './answer-time.ts';

/** What each route answers, by its path: a body, an error, or nothing at all for as long as one looks. */
export type PlayedAnswers = Record<string, object | CouponError | 'no answer'>;

/**
 * The client that an app gets from createCouponClient, over a transport that asks nobody.
 *
 * @example const client = playServer({ '/coupons': { coupons: [CASH], now: NOW } });
 */
export function playServer(answers: PlayedAnswers): CouponClient {
  return createCouponClient({
    baseUrl: '',
    retries: 0,
    // What never answers is looked at for as long as one likes.
    timeout: 2_000_000_000,
    async transport({ url }) {
      const answer = answers[url];
      if (answer === 'no answer') return new Promise(() => {});
      await new Promise((resolve) => setTimeout(resolve, answerTime()));
      if (answer === undefined) return refusal('NOT_FOUND', `The gallery answers nothing at ${url}`, 404);
      if (!(answer instanceof Error)) return { status: 200, body: answer };
      return refusal(answer.code, answer.message, errorStatus(answer as CouponError));
    },
  });
}

function refusal(code: string, message: string, status: number) {
  return { status, body: { error: { code, message, requestId: 'gallery' } } };
}
