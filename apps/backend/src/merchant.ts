// What a merchant does before anyone can claim: create coupons over the platforms' APIs or in their console, upload
// codes, be reviewed.
import type { BaiduApi, WechatApi } from '@kaquan/server';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { openBaiduShop } from './merchant-baidu.ts';
import { beecloudTemplates } from './merchant-beecloud-templates.ts';
import { wechatCards } from './merchant-wechat-cards.ts';
import type { SandboxControl } from './sandbox-control.ts';
import type { CardPages } from './wechat-card-base.ts';

export interface Merchant {
  baidu: BaiduApi;
  wechat: WechatApi;
  sandbox: SandboxControl;
  /** Where Baidu pushes 领券事件; one address for all coupons of an app. */
  baiduCallbackUrl: string;
  /** Where the WeChat cards' link cells lead. */
  wechatPages: CardPages;
  /** Seconds. */
  now: number;
}

export interface Offers {
  /** The WeChat cards that the landing page offers. */
  cardIds: string[];
  /** BeeCloud's templates of which a member gets one each. */
  templateIds: string[];
}

/** Opens the shop. Answers what its pages offer. */
export async function openShop(merchant: Merchant): Promise<Offers> {
  await openBaiduShop(merchant.baidu, { callbackUrl: merchant.baiduCallbackUrl, now: merchant.now });
  const cardIds: string[] = [];
  await activateCoins(merchant.wechat);
  for (const { card, stock } of wechatCards(merchant.now, merchant.wechatPages)) {
    const { cardId } = await createCard(merchant.wechat, card);
    if (stock) await purchaseStock(merchant.wechat, { cardId, quantity: stock });
    await merchant.sandbox.approveCard(cardId);
    cardIds.push(cardId);
  }
  const templateIds: string[] = [];
  for (const template of beecloudTemplates(merchant.now))
    templateIds.push(await merchant.sandbox.createBeecloudTemplate(template));
  return { cardIds, templateIds };
}
