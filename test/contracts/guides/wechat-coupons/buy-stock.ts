// Quoted by the guide to WeChat's coupons: stock for points, and what to do where they do not suffice.
import { CouponError } from '@kaquan/protocol/errors';
import type { WechatApi } from '@kaquan/server';
import { rechargeCoins } from '@kaquan/server/wechat/card/pay/recharge';
import { PurchaseUnsettled, purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { resolvePurchase } from '@kaquan/server/wechat/resolve-purchase';

export async function buyStock(wechat: WechatApi, cardId: string, quantity: number): Promise<Bought> {
  try {
    await purchaseStock(wechat, { cardId, quantity });
    return { bought: true };
  } catch (error) {
    if (error instanceof PurchaseUnsettled) {
      const { outcome } = await resolvePurchase(wechat, error.purchase);
      return outcome === 'bought' ? { bought: true } : { bought: false, askAgain: error.purchase.orderId };
    }
    if (!(error instanceof CouponError && error.code === 'POINTS_MISSING')) throw error;
    const { qrcodeUrl } = await rechargeCoins(wechat, { points: 100 });
    return { bought: false, payHere: qrcodeUrl };
  }
}

export interface Bought {
  bought: boolean;
  /** To be shown as a QR code: WeChat on the merchant's phone pays 100 yuan for 100 points. */
  payHere?: string;
  /** The order, for resolvePurchase: nobody knows yet, so do not buy again. */
  askAgain?: string;
}
