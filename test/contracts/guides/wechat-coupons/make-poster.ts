// Quoted by the guide to WeChat's coupons: the QR code on the tables.
import type { WechatApi } from '@kaquan/server';
import { createQrcode } from '@kaquan/server/wechat/card/qrcode/create';

export async function makePoster(wechat: WechatApi, cardId: string, table: string): Promise<string> {
  const { url } = await createQrcode(wechat, { card: { cardId, outerStr: table } });
  return url;
}
