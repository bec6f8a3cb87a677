// Quoted by the guide to moving from EasyWeChat: a till that stays in PHP has its codes used here.
import { createHash, timingSafeEqual } from 'node:crypto';
import { CouponError, errorStatus } from '@kaquan/protocol/errors';
import type { WechatApi } from '@kaquan/server';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** POST { code }, with a password that only your own programs know. Keep it out of reach from outside. */
export const counterRoute =
  (wechat: WechatApi, password: string) =>
  async (request: Request): Promise<Response> => {
    const given = request.headers.get('authorization') ?? '';
    if (!timingSafeEqual(digest(given), digest(`Bearer ${password}`)))
      return new Response('', { status: 401 });
    const { code } = (await request.json()) as { code: string };
    try {
      return Response.json(await redeemCode(wechat, { code }));
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      return Response.json({ error: error.code, wechat: error.platformCode }, { status: errorStatus(error) });
    }
  };
