// Asks WeChat what the people we know hold: a claim whose push was lost is found there.
// @see 微信卡券 管理卡券 获取用户已领取卡券
import { CouponError } from '@kaquan/protocol/errors';
import { goThrough } from '../../reconcile/go-through.ts';
import type { Stage, StageTools } from '../../reconcile/stage.ts';
import { findCoupons } from '../../storage/find-coupons.ts';
import { pagePeople } from '../../storage/page-people.ts';
import type { PlatformContext } from '../context.ts';
import type { TemplateCache } from '../template-cache.ts';
import type { WechatApi } from './api.ts';
import { getCode } from './card/code/get.ts';
import { getCardList } from './card/user/getcardlist.ts';
import { grantCode } from './grant-code.ts';
import { validityIn } from './validity-in.ts';

/** Goes through everybody who has held a card, or those who are named. */
export function reconcilePeople(api: WechatApi, template: TemplateCache, context: PlatformContext): Stage {
  const app = { platform: 'wechat', appId: api.appid };

  async function look(openid: string, tools: StageTools): Promise<void> {
    const cards = await tools
      .ask(() => getCardList(api, { openid }))
      .catch((error: unknown) => {
        // Somebody who was named wrongly, or has left the account for good: nothing can be asked of them.
        if (error instanceof CouponError && error.code === 'PLATFORM_REFUSED') return undefined;
        throw error;
      });
    if (!cards) return;
    const { db } = await context.database();
    const listed = cards.cardList.filter(({ code, cardId }) => code !== '' && cardId !== '');
    const known = await findCoupons(
      db,
      app,
      listed.map(({ code }) => code),
    );
    for (const { code, cardId } of listed)
      if (!known.has(code))
        await tools.found({
          kind: 'claim-missing',
          about: { couponId: code, templateId: cardId, openId: openid },
          ours: 'unknown',
          theirs: 'held',
          mend: () => grant(cardId, code, tools),
        });
  }

  /** Whose it is and for how long is asked again: the list does not say it. */
  async function grant(cardId: string, code: string, tools: StageTools): Promise<void> {
    const state = await tools.ask(() => getCode(api, { cardId, code }));
    await grantCode(api.appid, context, {
      cardId,
      code,
      openid: state.openid,
      raw: await template(cardId),
      validity: validityIn(state),
      via: 'list',
    });
  }

  return {
    name: 'people',
    async run(tools) {
      const { openIds } = tools;
      const { db } = await context.database();
      if (openIds) return tools.each(openIds, (openid) => look(openid, tools));
      await goThrough(
        tools,
        (page) => pagePeople(db, app, page),
        (people) => tools.each(people, (openid) => look(openid, tools)),
      );
    },
  };
}
