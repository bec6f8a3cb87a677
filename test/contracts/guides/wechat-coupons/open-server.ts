// Quoted by the guide to WeChat's coupons: the server, and what the shop is told.
import { type Caller, type CouponServer, createCouponServer, type WechatConfig } from '@kaquan/server';

export interface Shop {
  callerOf(request: Request): Caller | null;
  offer(cardId: string): void;
  mend(cardId: string, reason: string): void;
  noteClaim(claim: { openid: string; unionid: string; where: string }): void;
}

export const openServer = (account: WechatConfig, shop: Shop): CouponServer =>
  createCouponServer({
    basePath: '/api',
    database: process.env.DATABASE_URL ?? 'memory://',
    identify: (request) => shop.callerOf(request),
    wechat: {
      ...account,
      on: {
        card_pass_check: ({ cardId }) => shop.offer(cardId),
        card_not_pass_check: ({ cardId, refuseReason }) => shop.mend(cardId, refuseReason),
        user_get_card: ({ openid, unionId, outerStr }) =>
          shop.noteClaim({ openid, unionid: unionId, where: outerStr }),
      },
    },
  });
