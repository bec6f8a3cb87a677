// The merchant before the doors open: what can be claimed on each platform, made over the platforms' own APIs.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCouponServer } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import type { Card } from '@kaquan/server/wechat/card/card';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import pino from 'pino';
import { baiduCash, wechatOrdinary, wechatShared } from '../contracts/walks/coupon-kinds.ts';
import type { Control } from './control.ts';
import { CALLBACK_SECRET, callbackUrls } from './processes/callback-urls.ts';
import { readAccounts } from './processes/read-accounts.ts';

const DAY = 24 * 3600;
/** Longer than a run moves the clock; a friends' coupon lasts 90 days at most. */
const TERMS = { lasts: 85 * DAY, limit: 50 };
/** On a machine as busy as a campaign makes it, answers get lost: how often the office asks for a coupon, seconds apart. */
const TRIES = 60;

export interface Shop {
  baiduCoupon: string;
  /** 朋友的券. */
  sharedCard: string;
  ordinaryCard: string;
  /** 满 100 减 10. */
  beecloudTemplate: string;
  /** Has BeeCloud issue one; our servers learn of it when its owner looks. */
  issue(userId: string): Promise<string>;
  close(): Promise<void>;
}

export interface ShopOptions {
  sandboxUrl: string;
  control: Control;
  /** Where Baidu is to push. */
  callbackUrl: string;
  /** Coupons of each kind. */
  stock: number;
}

/** Opens the shop; its back office has a database of its own and shares nothing with the servers. */
export async function openShop({ sandboxUrl, control, callbackUrl, stock }: ShopOptions): Promise<Shop> {
  const accounts = await readAccounts(sandboxUrl);
  const openedAt = await control.now();
  let now = openedAt;
  const office = createCouponServer({
    database: 'memory://',
    identify: () => null,
    now: () => now,
    logger: pino({ level: 'silent' }),
    baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${sandboxUrl}/baidu` },
    wechat: { ...accounts.wechat[0], baseUrl: `${sandboxUrl}/wechat` },
    beecloud: { ...accounts.beecloud[0], baseUrl: `${sandboxUrl}/beecloud` },
  });
  const { baidu, wechat, beecloud } = office;
  if (!baidu || !wechat || !beecloud) throw new Error('The office lacks a platform');

  const { couponId: baiduCoupon } = await createCoupon(
    baidu,
    baiduCash(openedAt, callbackUrls(callbackUrl).baidu, TERMS),
  );
  const couponCodes = Array.from({ length: stock }, (_, n) => `L${String(n).padStart(6, '0')}`);
  await uploadCodes(baidu, { couponId: baiduCoupon, couponCodes });

  const approved = async (card: Card) => {
    const { cardId } = await createCard(wechat, card);
    await control.wechat.approve(cardId);
    return cardId;
  };
  const sharedCard = await approved(wechatShared(openedAt, { ...TERMS, leastCost: 0 }));
  const ordinaryCard = await approved(wechatOrdinary(openedAt, { ...TERMS, quantity: stock }));
  await activateCoins(wechat);
  await purchaseStock(wechat, { cardId: sharedCard, quantity: stock });
  const beecloudTemplate = await control.beecloud.template({ expiry_type: 2, delivery_valid_days: 300 });

  const issue = async (userId: string): Promise<string> => {
    const request = { requestId: randomUUID(), templateId: beecloudTemplate, userId };
    for (let left = TRIES; ; left -= 1) {
      now = await control.now();
      try {
        return (await issueOnce(beecloud, request)).coupon.id;
      } catch (error) {
        if (left === 0) throw error;
        await sleep(1_000);
      }
    }
  };

  return {
    baiduCoupon,
    sharedCard,
    ordinaryCard,
    beecloudTemplate,
    issue,
    close: () => office.close(),
  };
}
