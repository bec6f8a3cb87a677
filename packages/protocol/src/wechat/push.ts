// The pushes of WeChat's cards.
// @see 微信卡券 卡券事件推送
import { readRecord, readText } from '../lenient.ts';
import type { WechatPush } from './events/envelope.ts';

export type { UserDelCard, UserGetCard, UserGiftingCard } from './events/claim.ts';
export type { WechatPush } from './events/envelope.ts';
export type { SubmitMembercardUserInfo, UpdateMemberCard } from './events/member.ts';
export {
  readEvent,
  WECHAT_EVENTS,
  type WechatEvent,
  type WechatEventName,
  type WechatEventOf,
} from './events/read-event.ts';
export type { CardNotPassCheck, CardPassCheck } from './events/review.ts';
export type { CardPayOrder, CardSkuRemind } from './events/stock.ts';
export type { UserConsumeCard, UserPayFromPayCell } from './events/use.ts';
export type { UserEnterSessionFromCard, UserViewCard } from './events/visit.ts';

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
 * order of 券点 pushes each of its states, and a gift may come back in the very second in which it was offered.
 *
 * @example pushDedupeKey(push) // '["user_get_card","oUSER","1472551036","pCARD","226009850808"]'
 * @supported node
 */
export function pushDedupeKey({ event, openid, createTime, cardId, code, fields }: WechatPush): string {
  const orderId = readText(fields.OrderId);
  const isReturnBack = readText(fields.IsReturnBack);
  const subject = orderId ? [orderId, readText(fields.Status) ?? ''] : [createTime, cardId, code];
  return JSON.stringify([event, openid, ...subject, ...(isReturnBack === undefined ? [] : [isReturnBack])]);
}
