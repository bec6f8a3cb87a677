// POST /wechat/card-ext: the cardList for wx.addCard.
// @see 微信卡券 JS-SDK 附录4 卡券扩展字段及签名生成算法
import type { CardExtAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { buildCardExt } from '@kaquan/protocol/wechat/card-ext';
import { cardApiTicket } from '@kaquan/protocol/wechat/tickets';
import { Hono } from 'hono';
import * as v from 'valibot';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import { createNonce } from '../../nonce.ts';
import { platformId } from '../../platform-id.ts';
import type { TemplateCache } from '../../template-cache.ts';
import type { WechatApi } from '../api.ts';
import { readCardRules } from '../card-rules.ts';

const CardExtInput = v.object({
  cards: v.pipe(
    v.array(
      v.object({
        cardId: platformId,
        code: v.optional(platformId),
        openid: v.optional(platformId),
        outerStr: v.optional(v.pipe(v.string(), v.maxLength(128))),
      }),
    ),
    v.minLength(1),
    v.maxLength(40),
  ),
});

type WantedCard = v.InferOutput<typeof CardExtInput>['cards'][number];

export function cardExt(api: WechatApi, template: TemplateCache, now: () => number): Hono<RouteEnv> {
  return new Hono<RouteEnv>().post('/', async (c) => {
    const { cards } = await readInput(c, CardExtInput);
    const openid = (await c.var.caller()).wechat?.openid;
    const apiTicket = cardApiTicket(await api.cardTicket());
    const timestamp = now();
    const cardList = await Promise.all(
      cards.map(async (card) =>
        buildCardExt({
          apiTicket,
          cardId: card.cardId,
          timestamp,
          // One each: WeChat takes a pair of timestamp and nonce only once.
          nonceStr: createNonce(),
          outerStr: card.outerStr,
          ...bound(card, readCardRules(await template(card.cardId)), openid),
        }),
      ),
    );
    const answer: CardExtAnswer = { cardList };
    return c.json(answer);
  });
}

/** What does not belong to a card spoils its signature on the phone, so it is refused here. */
function bound(
  card: WantedCard,
  rules: { needsCode: boolean; bindsOpenid: boolean },
  caller: string | undefined,
): { code?: string; openid?: string } {
  if (card.openid !== undefined && card.openid !== caller)
    throw new CouponError('FORBIDDEN', 'A card is only bound to the user who is logged in.', {
      platform: 'wechat',
    });
  if (rules.needsCode !== (card.code !== undefined)) throw wrong('code', 'use_custom_code');
  if (card.openid !== undefined && !rules.bindsOpenid) throw wrong('openid', 'bind_openid');
  if (rules.bindsOpenid && caller === undefined)
    throw new CouponError('UNAUTHENTICATED', 'This card is bound to one user: log the user in first.', {
      platform: 'wechat',
    });
  return {
    ...(card.code === undefined ? {} : { code: card.code }),
    ...(rules.bindsOpenid && caller !== undefined ? { openid: caller } : {}),
  };
}

function wrong(field: string, rule: string): CouponError {
  return new CouponError('FIELD_INVALID', `Send ${field} for cards with ${rule}, and for no others.`, {
    platform: 'wechat',
  });
}
