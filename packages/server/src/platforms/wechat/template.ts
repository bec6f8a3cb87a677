// What a kind of WeChat card prints, by card/get.
// @see 微信卡券 查看卡券详情
import { CouponError } from '@kaquan/protocol/errors';
import type { PlatformContext } from '../context.ts';
import { createTemplateCache, type TemplateCache } from '../template-cache.ts';
import type { WechatApi } from './api.ts';
import { getCard } from './card/get.ts';
import { ERRCODE } from './platform-error.ts';

/** What WeChat says of a card that it does not know, or that is another account's. */
const NOT_OURS = new Set<string | undefined>([ERRCODE.UNKNOWN_CARD, ERRCODE.FOREIGN_CARD]);

/** Reads cards as WeChat answers them. */
export function createWechatTemplates(api: WechatApi, context: PlatformContext): TemplateCache {
  return createTemplateCache(
    { platform: 'wechat', appId: api.appid, fetch: (cardId) => getCard(api, { cardId }).catch(refuse) },
    context,
  );
}

/** A page may name any card: one that is not ours is the page's mistake and no failure of WeChat. */
function refuse(error: unknown): never {
  if (!(error instanceof CouponError && NOT_OURS.has(error.platformCode))) throw error;
  const { message, platformCode = '' } = error;
  throw new CouponError('COUPON_UNKNOWN', message, { platform: 'wechat', platformCode });
}
