// Quoted by the guide to WeChat's coupons: the card's own 自助核销, without a page of ours.
import type { WechatApi } from '@kaquan/server';
import { setPayCell } from '@kaquan/server/wechat/card/paycell/set';
import { setSelfConsumeCell } from '@kaquan/server/wechat/card/selfconsumecell/set';

export async function offerSelfService(wechat: WechatApi, cardId: string): Promise<void> {
  await setPayCell(wechat, { cardId, isOpen: false });
  await setSelfConsumeCell(wechat, { cardId, isOpen: true, needVerifyCode: true, needRemarkAmount: true });
}
