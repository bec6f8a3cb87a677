// The pushes of WeChat's cards.
// @see 微信卡券 卡券事件推送
import { readRecord, readText } from '../lenient.ts';

export interface WechatPush {
  /** Lower case: user_get_card. */
  event: string;
  /** The account's own id, gh_…, not its appid. */
  account: string;
  openid: string;
  /** Seconds, as it came. */
  createTime: string;
  /** Empty in card_pay_order. */
  cardId: string;
  /** Empty where a push is about a card and not about one code. */
  code: string;
  /** Everything, the fields named above and the event's own; texts without the blanks around CDATA. */
  fields: Record<string, unknown>;
}

/** The card events this kit knows by name; any other event reads the same way. */
export type CardEvent =
  | 'card_pass_check'
  | 'card_not_pass_check'
  | 'user_get_card'
  | 'user_gifting_card'
  | 'user_del_card'
  | 'user_consume_card'
  | 'user_pay_from_pay_cell'
  | 'user_view_card'
  | 'user_enter_session_from_card'
  | 'update_member_card'
  | 'card_sku_remind'
  | 'card_pay_order'
  | 'submit_membercard_user_info';

/**
 * Reads a push, whatever blanks and number forms its XML had; absent fields are empty. Null if it is no event.
 *
 * @param raw the parsed body, without the `<xml>` around it
 * @example readPush({ Event: 'user_get_card', UserCardCode: 226009850808, … })?.code // "226009850808"
 * @supported node
 */
export function readPush(raw: unknown): WechatPush | null {
  const fields = Object.fromEntries(
    Object.entries(readRecord(raw)).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  );
  const event = readText(fields.Event)?.toLowerCase();
  if (!event) return null;
  return {
    event,
    account: readText(fields.ToUserName) ?? '',
    openid: readText(fields.FromUserName) ?? '',
    createTime: readText(fields.CreateTime) ?? '',
    cardId: readText(fields.CardId) ?? '',
    code: readText(fields.UserCardCode) ?? '',
    fields,
  };
}

/**
 * The same for every delivery of one push, different for any other. WeChat proposes FromUserName + CreateTime,
 * but one addCard of several cards pushes several events with the same pair: the code tells them apart. An
 * order of 券点 pushes each of its states.
 *
 * @example pushDedupeKey(push) // '["user_get_card","oUSER","1472551036","pCARD","226009850808"]'
 * @supported node
 */
export function pushDedupeKey({ event, openid, createTime, cardId, code, fields }: WechatPush): string {
  const orderId = readText(fields.OrderId);
  const subject = orderId ? [orderId, readText(fields.Status) ?? ''] : [createTime, cardId, code];
  return JSON.stringify([event, openid, ...subject]);
}
