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
import { type CardRules, readCardRules } from '../card-rules.ts';

const CardExtInput = v.object({
  cards: v.pipe(
    v.array(
      v.object({
        cardId: platformId,
        code: v.optional(
          v.pipe(v.string(), v.regex(/^[\w-]{1,20}$/, 'A code has up to 20 letters and digits')),
        ),
        openid: v.optional(platformId),
        outerStr: v.optional(v.pipe(v.string(), v.maxLength(128))),
        outerId: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
        fixedBeginTimestamp: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
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
      cards.map(async (card, index) =>
        buildCardExt({
          apiTicket,
          cardId: card.cardId,
          timestamp,
          // One each: WeChat takes a pair of timestamp and nonce only once.
          nonceStr: createNonce(),
          outerStr: card.outerStr,
          outerId: card.outerId,
          fixedBeginTimestamp: card.fixedBeginTimestamp,
          ...bound(card, readCardRules(await template(card.cardId)), { openid, path: `cards.${index}` }),
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
  rules: CardRules,
  { openid, path }: { openid: string | undefined; path: string },
): { code?: string; openid?: string } {
  if (card.openid !== undefined && card.openid !== openid)
    throw new CouponError('FORBIDDEN', 'A card is only bound to the user who is logged in.', {
      platform: 'wechat',
    });
  if (rules.needsCode && card.code === undefined)
    throw wrong(`${path}.code is missing: a card with use_custom_code is claimed with a code.`);
  if (card.code !== undefined && !rules.needsCode)
    throw wrong(`${path}.code is only for cards with use_custom_code whose codes were not deposited.`);
  if (card.openid !== undefined && !rules.bindsOpenid)
    throw wrong(`${path}.openid is only for cards with bind_openid.`);
  if (card.fixedBeginTimestamp !== undefined && !rules.countsFromClaim)
    throw wrong(`${path}.fixedBeginTimestamp is only for cards with DATE_TYPE_FIX_TERM.`);
  if (rules.bindsOpenid && openid === undefined)
    throw new CouponError('UNAUTHENTICATED', 'This card is bound to one user: log the user in first.', {
      platform: 'wechat',
    });
  return {
    ...(card.code === undefined ? {} : { code: card.code }),
    ...(rules.bindsOpenid && openid !== undefined ? { openid } : {}),
  };
}

function wrong(message: string): CouponError {
  return new CouponError('FIELD_INVALID', message, { platform: 'wechat' });
}
