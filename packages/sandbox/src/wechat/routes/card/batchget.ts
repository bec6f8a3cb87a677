// POST /card/batchget: the account's cards, newest first, by status where asked.
// @see 管理卡券 批量查询卡券列表
import * as v from 'valibot';
import { ok, refusal } from '../../answers.ts';
import type { CardStatus } from '../../card.ts';
import type { Guarded } from '../../credentials.ts';
import { fromBody } from '../../from-body.ts';
import type { Store } from '../../store.ts';
import { whole } from '../../whole.ts';

/** Public documents call a deleted card both names. */
const STATUSES: ReadonlyMap<string, CardStatus> = new Map([
  ['CARD_STATUS_NOT_VERIFY', 'CARD_STATUS_NOT_VERIFY'],
  ['CARD_STATUS_VERIFY_FAIL', 'CARD_STATUS_VERIFY_FAIL'],
  ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_VERIFY_OK'],
  ['CARD_STATUS_DELETE', 'CARD_STATUS_DELETE'],
  ['CARD_STATUS_USER_DELETE', 'CARD_STATUS_DELETE'],
  ['CARD_STATUS_DISPATCH', 'CARD_STATUS_DISPATCH'],
]);
const MOST = 50;

const Body = v.looseObject({
  offset: v.optional(whole, 0),
  count: v.optional(whole, MOST),
  status_list: v.optional(v.array(v.string())),
});

export function batchget(store: Store): Guarded {
  return fromBody(Body, ({ offset, count, status_list }, account) => {
    if (offset < 0 || count < 1 || count > MOST) return refusal(40097, `invalid args: count 1 to ${MOST}`);
    const unknown = status_list?.find((one) => !STATUSES.has(one));
    if (unknown !== undefined) return refusal(40097, `invalid args: status_list ${unknown}`);
    const wanted = status_list?.map((one) => STATUSES.get(one));
    const ids = [...store.cards.values()]
      .filter((card) => card.appid === account.appid && (!wanted?.length || wanted.includes(card.status)))
      .map((card) => card.cardId)
      .reverse();
    return ok({ card_id_list: ids.slice(offset, offset + count), total_num: ids.length });
  });
}
