// The merchant before the doors open: what can be claimed on each platform, made over the platforms' own APIs.
import { createCouponServer } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { issueCoupon } from '@kaquan/server/beecloud/coupon/issue';
import type { Card } from '@kaquan/server/wechat/card/card';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import pino from 'pino';
import type { Control } from '../harness/control.ts';
import { CALLBACK_SECRET, callbackUrls } from '../harness/processes/callback-urls.ts';
import { readAccounts } from '../harness/processes/read-accounts.ts';

const DAY = 24 * 3600;
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan-load/0';
/** Longer than a run moves the clock; a friends' coupon lasts 90 days at most. */
const VALID = 85 * DAY;

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

  const { couponId: baiduCoupon } = await createCoupon(baidu, {
    couponType: 'CASH',
    leastCost: 10_000,
    reduceCost: 2_000,
    baseInfo: {
      title: '图书满百立减金',
      color: 'B030',
      getLimit: 50,
      dateInfo: {
        getStartTimestamp: openedAt - DAY,
        getEndTimestamp: openedAt + VALID,
        type: 1,
        beginTimestamp: openedAt - DAY,
        endTimestamp: openedAt + VALID,
      },
      appRedirectPath: 'pages/coupon/index',
    },
    description: '下单时选择该优惠券。',
    callbackUrl: callbackUrls(callbackUrl).baidu,
  });
  const couponCodes = Array.from({ length: stock }, (_, n) => `L${String(n).padStart(6, '0')}`);
  await uploadCodes(baidu, { couponId: baiduCoupon, couponCodes });

  const approved = async (card: Card) => {
    const { cardId } = await createCard(wechat, card);
    await control.wechat.approve(cardId);
    return cardId;
  };
  const sharedCard = await approved(shared(openedAt));
  const ordinaryCard = await approved(ordinary(openedAt, stock));
  await activateCoins(wechat);
  await purchaseStock(wechat, { cardId: sharedCard, quantity: stock });
  const beecloudTemplate = await control.beecloud.template({ expiry_type: 2, delivery_valid_days: 300 });

  return {
    baiduCoupon,
    sharedCard,
    ordinaryCard,
    beecloudTemplate,
    async issue(userId) {
      now = await control.now();
      return String((await issueCoupon(beecloud, { templateId: beecloudTemplate, userId })).id);
    },
    close: () => office.close(),
  };
}

const base = (now: number) =>
  ({
    logo_url: IMAGE,
    brand_name: '微信餐厅',
    code_type: 'CODE_TYPE_NONE',
    notice: '点击立即使用',
    description: '到店或在线下单时使用。',
    location_id_list: [272981040],
    date_info: {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: now - 3600,
      end_timestamp: now + VALID,
    },
    center_title: '立即使用',
    center_url: 'http://shop.test/use',
    get_limit: 50,
  }) as const;

/** A friends' coupon without a threshold, which is the cheapest to stock. */
const shared = (now: number) =>
  ({
    card_type: 'CASH',
    cash: {
      base_info: { ...base(now), color: 'Color100', can_share: false, can_give_friend: false },
      advanced_info: {
        use_condition: { can_use_with_other_discount: true },
        abstract: { abstract: '冬日上新', icon_url_list: [IMAGE] },
        text_image_list: [{ image_url: IMAGE, text: '全场可用' }],
        consume_share_self_num: 1,
        consume_share_card_list: [],
        share_friends: true,
      },
      reduce_cost: 5_000,
    },
  }) satisfies Card;

const ordinary = (now: number, quantity: number) =>
  ({
    card_type: 'GIFT',
    gift: {
      base_info: { ...base(now), title: '桂花拿铁一杯', color: 'Color060', sku: { quantity } },
      gift: '桂花拿铁一杯',
    },
  }) satisfies Card;
