// Quoted by the guide to WeChat's coupons: look before creating what cannot be changed afterwards.
import { formatCoins } from '@kaquan/protocol/wechat/coins';
import { previewCoupon } from '@kaquan/protocol/wechat/preview-coupon';
import type { WechatApi } from '@kaquan/server';
import { createCard } from '@kaquan/server/wechat/card/create';
import { uploadImage } from '@kaquan/server/wechat/cgi-bin/media/uploadimg';
import { designCoupon } from './design-coupon.ts';

export async function createCoupon(
  wechat: WechatApi,
  { logo, usePage, now, agrees }: Draft,
): Promise<string | undefined> {
  const { url } = await uploadImage(wechat, { buffer: logo });
  const card = designCoupon(url, usePage, now);
  const { title, digest, pricePerUnit, assumed } = previewCoupon(card);
  if (!(await agrees(`${title}（${digest}），每张 ${formatCoins(pricePerUnit)} 券点`, assumed)))
    return undefined;
  const { cardId } = await createCard(wechat, card);
  return cardId;
}

export interface Draft {
  logo: Uint8Array<ArrayBuffer>;
  usePage: string;
  now: number;
  agrees(summary: string, assumed: string[]): Promise<boolean>;
}
