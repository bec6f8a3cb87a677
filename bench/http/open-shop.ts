// What can be claimed: one coupon at Baidu, one card at WeChat, made over the platforms' own APIs.
import { createCouponServer } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { createCard } from '@kaquan/server/wechat/card/create';
import { baiduCash, wechatOrdinary } from '@kaquan/test/contracts/walks/coupon-kinds';
import type { createControl } from '@kaquan/test/harness/control';
import { CALLBACK_SECRET } from '@kaquan/test/harness/processes/callback-urls';
import type { readAccounts } from '@kaquan/test/harness/processes/read-accounts';

export interface ShopOptions {
  sandboxUrl: string;
  accounts: Awaited<ReturnType<typeof readAccounts>>;
  control: ReturnType<typeof createControl>;
  /** Where Baidu is to push. */
  callbackUrl: string;
  /** How many coupons of Baidu's there are, and how many of them one person may claim. */
  stock: number;
  each: number;
}

/** Opens it, by a server that is closed when that is done. */
export async function openShop(options: ShopOptions): Promise<{ couponId: string; cardId: string }> {
  const { sandboxUrl, accounts, control, callbackUrl, stock, each } = options;
  const office = createCouponServer({
    database: 'memory://',
    identify: () => null,
    baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${sandboxUrl}/baidu` },
    wechat: { ...accounts.wechat[0], baseUrl: `${sandboxUrl}/wechat` },
  });
  const { baidu, wechat } = office;
  if (!baidu || !wechat) throw new Error('The office lacks a platform');
  try {
    await office.ready();
    const now = await control.now();
    const { couponId } = await createCoupon(baidu, baiduCash(now, callbackUrl, { limit: each }));
    const couponCodes = Array.from({ length: stock }, (_, n) => `B${String(n).padStart(6, '0')}`);
    if (stock > 0) await uploadCodes(baidu, { couponId, couponCodes });
    const { cardId } = await createCard(wechat, wechatOrdinary(now));
    await control.wechat.approve(cardId);
    return { couponId, cardId };
  } finally {
    await office.close();
  }
}
