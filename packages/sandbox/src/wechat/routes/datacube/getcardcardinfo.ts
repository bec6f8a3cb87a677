// POST /datacube/getcardcardinfo: what happened to each card, or to one, by day; answers without errcode.
// @see 朋友的券 获取朋友的券数据接口
import * as v from 'valibot';
import type { Core } from '../../../core/platform.ts';
import type { CardType } from '../../card-input.ts';
import type { Guarded } from '../../credentials.ts';
import { rowsOf } from '../../datacube.ts';
import { checkRange, rangeFields } from '../../datacube-range.ts';
import { findCard } from '../../find-card.ts';
import { fromBody } from '../../from-body.ts';
import type { Store } from '../../store.ts';

const Body = v.looseObject({ ...rangeFields, card_id: v.optional(v.string(), '') });
const NUMBERS: Record<CardType, number> = { DISCOUNT: 0, CASH: 1, GIFT: 2, GENERAL_COUPON: 3, GROUPON: 4 };

/** A day on which nothing happened to a card is left out. */
export function getcardcardinfo({ clock }: Core, store: Store): Guarded {
  return fromBody(Body, (range, account) => {
    const now = clock.now();
    const refused = checkRange(range);
    if (refused) return refused;
    const found = range.card_id ? findCard(store, account, range.card_id) : undefined;
    if (found && 'refused' in found) return found.refused;
    const rows = rowsOf(store, {
      fits: ({ appid, source, cardId }) =>
        appid === account.appid && source === range.cond_source && [cardId, ''].includes(range.card_id),
      range,
      byCard: true,
      now,
    });
    const list = rows.map(({ day, card, figures }) => ({
      ref_date: day,
      card_id: card.cardId,
      card_type: NUMBERS[card.input.card_type],
      ...figures,
    }));
    return { list };
  });
}
