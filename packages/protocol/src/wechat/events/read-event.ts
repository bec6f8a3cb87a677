// The thirteen pushes of WeChat's cards, each with its own typed fields.
// @see 微信卡券 卡券事件推送
import {
  readUserDelCard,
  readUserGetCard,
  readUserGiftingCard,
  type UserDelCard,
  type UserGetCard,
  type UserGiftingCard,
} from './claim.ts';
import type { WechatPush } from './envelope.ts';
import {
  readSubmitMembercardUserInfo,
  readUpdateMemberCard,
  type SubmitMembercardUserInfo,
  type UpdateMemberCard,
} from './member.ts';
import {
  type CardNotPassCheck,
  type CardPassCheck,
  readCardNotPassCheck,
  readCardPassCheck,
} from './review.ts';
import { type CardPayOrder, type CardSkuRemind, readCardPayOrder, readCardSkuRemind } from './stock.ts';
import {
  readUserConsumeCard,
  readUserPayFromPayCell,
  type UserConsumeCard,
  type UserPayFromPayCell,
} from './use.ts';
import {
  readUserEnterSessionFromCard,
  readUserViewCard,
  type UserEnterSessionFromCard,
  type UserViewCard,
} from './visit.ts';

/** A push of WeChat's cards; `event` tells which. */
export type WechatEvent =
  | CardPassCheck
  | CardNotPassCheck
  | UserGetCard
  | UserGiftingCard
  | UserDelCard
  | UserConsumeCard
  | UserPayFromPayCell
  | UserViewCard
  | UserEnterSessionFromCard
  | UpdateMemberCard
  | CardSkuRemind
  | CardPayOrder
  | SubmitMembercardUserInfo;

export type WechatEventName = WechatEvent['event'];

/** The event of a name. */
export type WechatEventOf<Name extends WechatEventName> = Extract<WechatEvent, { event: Name }>;

const READERS: { [Name in WechatEventName]: (push: WechatPush) => WechatEventOf<Name> } = {
  card_pass_check: readCardPassCheck,
  card_not_pass_check: readCardNotPassCheck,
  user_get_card: readUserGetCard,
  user_gifting_card: readUserGiftingCard,
  user_del_card: readUserDelCard,
  user_consume_card: readUserConsumeCard,
  user_pay_from_pay_cell: readUserPayFromPayCell,
  user_view_card: readUserViewCard,
  user_enter_session_from_card: readUserEnterSessionFromCard,
  update_member_card: readUpdateMemberCard,
  card_sku_remind: readCardSkuRemind,
  card_pay_order: readCardPayOrder,
  submit_membercard_user_info: readSubmitMembercardUserInfo,
};

/** The names of all thirteen. */
export const WECHAT_EVENTS = Object.keys(READERS) as WechatEventName[];

/**
 * A push with its own typed fields: money in fen, times in seconds, 券点 in tenths. Null for an event that is none of
 * the cards' (subscribe, CLICK, …); that one has its `fields`.
 *
 * @example const event = readEvent(push); if (event?.event === 'user_get_card') console.log(event.outerStr);
 * @supported node
 */
export function readEvent(push: WechatPush): WechatEvent | null {
  return isCardEvent(push.event) ? READERS[push.event](push) : null;
}

function isCardEvent(name: string): name is WechatEventName {
  return Object.hasOwn(READERS, name);
}
