// POST /card/landingpage/create: a page of cards under an address of its own (卡券货架).
// @see 投放卡券 创建货架接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import { isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { findLiveCard } from '../../../find-card.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const SCENES = [
  'SCENE_NEAR_BY',
  'SCENE_MENU',
  'SCENE_QRCODE',
  'SCENE_ARTICLE',
  'SCENE_H5',
  'SCENE_IVR',
  'SCENE_CARD_CUSTOM_CELL',
];
const Body = v.looseObject({
  banner: v.optional(v.string(), ''),
  page_title: v.optional(v.string(), ''),
  can_share: v.optional(v.boolean()),
  scene: v.optional(v.string(), ''),
  card_list: v.optional(
    v.array(v.looseObject({ card_id: v.string(), thumb_url: v.optional(v.string(), '') })),
    [],
  ),
});

const missing = (field: string) => refusal(41011, `missing required fields: ${field}`);

/** Friends' cards are handed out offline only, and have no place on it. */
export function createLandingPage(store: Store): Guarded {
  return fromBody(
    Body,
    ({ banner, page_title: title, can_share: canShare, scene, card_list }, account, c) => {
      if (!banner) return missing('banner');
      if (!title) return missing('page_title');
      if (canShare === undefined) return missing('can_share');
      if (!SCENES.includes(scene)) return refusal(40097, `invalid args: scene ${scene}`);
      if (card_list.length === 0) return missing('card_list');
      for (const { card_id } of card_list) {
        const found = findLiveCard(store, account, card_id);
        if ('refused' in found) return found.refused;
        if (isShared(found.card)) return refusal(40071, 'invalid card type: shared cards are taken offline');
      }
      const cards = card_list.map((one) => ({ cardId: one.card_id, thumbUrl: one.thumb_url }));
      const pageId = store.landingPages.size + 1;
      store.landingPages.set(pageId, { appid: account.appid, banner, title, canShare, scene, cards });
      const { origin } = new URL(c.req.url);
      return ok({ url: `${origin}/wechat/mp/bizmall/cardlandingpage?page_id=${pageId}`, page_id: pageId });
    },
  );
}
