// WeChat's card calls, played: what addCard and consumeAndShareCard answer is fixed.
import type { CouponClient, Wechat } from '@kaquan/client';
import { answerTime } from './answer-time.ts';
import { playServer } from './play-server.ts';

type CardCall = Parameters<Wechat['call']>[0];
type CardCallResult = Awaited<ReturnType<Wechat['call']>>;

/** What each call answers; null: the person closed WeChat's sheet. A call that is left out is not known to this WeChat. */
export type PlayedCalls = Partial<Record<CardCall, CardCallResult | 'no answer'>>;

/**
 * What an app gets from createWechat or createWeapp, without WeChat.
 *
 * @example const wechat = playWechat({ addCard: claimed(CARD) });
 */
export function playWechat(calls: PlayedCalls, client: CouponClient = playServer({})): Wechat {
  return {
    client,
    knows: (name) => name in calls,
    async call(name) {
      const answer = calls[name];
      if (answer === 'no answer') return new Promise(() => {});
      await new Promise((resolve) => setTimeout(resolve, answerTime()));
      return answer ?? null;
    },
  };
}

/** WeChat's answer to addCard: these cards went in, those did not. */
export function claimed(cardIds: string[], refused: string[] = []): CardCallResult {
  const answered = (ids: string[], isSuccess: boolean) =>
    ids.map((cardId) => ({ cardId, isSuccess, ...(isSuccess && { code: 'encrypted' }) }));
  return { errMsg: 'addCard:ok', cardList: [...answered(cardIds, true), ...answered(refused, false)] };
}
