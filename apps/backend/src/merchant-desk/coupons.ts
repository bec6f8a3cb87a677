// The shop's friends' coupons: listed as they stand at WeChat, and created.
// @see 朋友的券 创建朋友的券接口
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { previewCoupon } from '@kaquan/protocol/wechat/preview-coupon';
import { batchGetCards } from '@kaquan/server/wechat/card/batchget';
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { Hono } from 'hono';
import * as v from 'valibot';
import { noTill } from './desk-notes.ts';
import type { DeskShop } from './desk-shop.ts';
import { completeFriendsCoupon, DraftCard } from './friends-coupon.ts';
import { readBody } from './read-body.ts';

const NewCoupon = v.object({ card: DraftCard });

/** What card/get answers of a card, as far as the desk shows it. */
const Details = v.object({
  base_info: v.looseObject({
    status: v.string(),
    create_time: v.optional(v.number(), 0),
    sku: v.optional(v.looseObject({ quantity: v.optional(v.number(), 0) })),
  }),
  advanced_info: v.optional(
    v.looseObject({
      share_friends: v.optional(v.boolean()),
      consume_share_self_num: v.optional(v.union([v.number(), v.string()])),
    }),
  ),
});

export function couponRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.get('/coupons', async (c) => {
    const api = shop.wechat();
    const { cardIdList } = await batchGetCards(api, { offset: 0, count: 50 });
    const cards = await Promise.all(
      cardIdList.map(async (cardId) => ({ cardId, card: await getCard(api, { cardId }) })),
    );
    const coupons = cards.flatMap(({ cardId, card }) => {
      const details = readDetails(card);
      if (!details.advanced_info?.share_friends) return [];
      const { digest, pricePerUnit } = previewCoupon(card);
      const { status, sku, create_time } = details.base_info;
      const refuseReason = shop.notes.refusals.get(cardId);
      return {
        cardId,
        face: couponFace(card),
        digest,
        pricePerUnit,
        status,
        createTime: create_time,
        left: sku?.quantity ?? 0,
        giveAgain: details.advanced_info.consume_share_self_num !== undefined,
        till: shop.notes.tills.get(cardId) ?? noTill,
        ...(refuseReason === undefined ? {} : { refuseReason }),
      };
    });
    return c.json({ coupons: coupons.sort((a, b) => b.createTime - a.createTime) });
  });
  app.post('/coupons', async (c) => {
    const { card } = await readBody(c, NewCoupon);
    const complete = completeFriendsCoupon(card, { now: shop.now(), pages: shop.wechatPages() });
    return c.json(await createCard(shop.wechat(), complete), 201);
  });
  return app;
}

function readDetails(card: Record<string, unknown>): v.InferOutput<typeof Details> {
  return v.parse(Details, card[String(card.card_type).toLowerCase()]);
}
