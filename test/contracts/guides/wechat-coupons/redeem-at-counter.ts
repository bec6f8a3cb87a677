// Quoted by the guide to WeChat's coupons: the clerk has scanned the code that the person shows.
import { CouponError } from '@kaquan/protocol/errors';
import type { WechatApi } from '@kaquan/server';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';

export async function redeemAtCounter(wechat: WechatApi, code: string): Promise<string> {
  try {
    const { cardId } = await redeemCode(wechat, { code });
    return `已核销 ${cardId}`;
  } catch (error) {
    if (!(error instanceof CouponError)) throw error;
    if (error.code === 'COUPON_NOT_YOURS') return '请顾客在微信里点「出示使用」';
    if (error.code === 'COUPON_USED') return '这张券用过了';
    if (error.code === 'REDEMPTION_PENDING') return '还不知道有没有核销，请稍后再查';
    return `不能核销：${error.code}`;
  }
}
