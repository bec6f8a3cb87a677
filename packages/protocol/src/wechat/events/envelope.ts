// What every push of WeChat brings, and how its fields are read: numbers come as text, empty CDATA as nothing.
// @see 微信卡券 卡券事件推送
import { readNumber, readText } from '../../lenient.ts';

/** Any event, by what all of them have. */
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

/** What a typed event has in any case. Texts that are missing or empty are '', numbers are undefined. */
export interface EventEnvelope<Name extends string> {
  event: Name;
  /** The account's own id, gh_…, not its appid. */
  account: string;
  /** Whom it is about; of a review nobody in particular. */
  openid: string;
  /** When it happened, seconds. */
  createTime: number | undefined;
  /** Everything as it came, also what has no name here. */
  fields: Record<string, unknown>;
}

/** An event about a kind of card. */
export interface CardEnvelope<Name extends string> extends EventEnvelope<Name> {
  cardId: string;
}

/** An event about one claimed card. */
export interface CodeEnvelope<Name extends string> extends CardEnvelope<Name> {
  /** UserCardCode. */
  code: string;
}

export function eventEnvelope<Name extends string>(push: WechatPush, event: Name): EventEnvelope<Name> {
  const { account, openid, fields } = push;
  return { event, account, openid, createTime: secondsOf(push, 'CreateTime'), fields };
}

export function cardEnvelope<Name extends string>(push: WechatPush, event: Name): CardEnvelope<Name> {
  return { ...eventEnvelope(push, event), cardId: push.cardId };
}

export function codeEnvelope<Name extends string>(push: WechatPush, event: Name): CodeEnvelope<Name> {
  return { ...cardEnvelope(push, event), code: push.code };
}

/** A field as text; '' when it is missing or empty. */
export function textOf({ fields }: WechatPush, name: string): string {
  return readText(fields[name]) ?? '';
}

/** A field as a number; undefined when it is missing or empty. */
export function numberOf({ fields }: WechatPush, name: string): number | undefined {
  return readNumber(fields[name]);
}

/** A field as a point in time, seconds; undefined where WeChat writes 0 for "not yet". */
export function secondsOf(push: WechatPush, name: string): number | undefined {
  const seconds = numberOf(push, name);
  return seconds !== undefined && Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined;
}

/** A field of 0 and 1, or true and false; undefined when it is missing or empty. */
export function flagOf(push: WechatPush, name: string): boolean | undefined {
  const value = push.fields[name];
  if (typeof value === 'boolean') return value;
  const text = textOf(push, name).toLowerCase();
  return text === '' ? undefined : text === '1' || text === 'true';
}
