// What a signature is made of, as options: what may be seen as values, what may not as files.
import {
  SIGNED_NAMES,
  type SignatureKind,
  type SignedValues,
} from '@kaquan/protocol/wechat/explain-signature';
import type { ArgsDef } from 'citty';

const DESCRIPTIONS: Record<string, string> = {
  app_id: 'The appId that wx.config is given',
  location_id: 'shopId of wx.chooseCard; any shop unless given',
  timestamp: 'Seconds',
  nonce_str: 'At most 32 characters',
  noncestr: 'At most 32 characters',
  card_id: 'The card',
  card_type: 'GROUPON, CASH, DISCOUNT, GIFT or GENERAL_COUPON; any unless given',
  code: 'Only of cards with use_custom_code',
  openid: 'Only of cards with bind_openid',
  balance: 'Only of LUCKY_MONEY cards, fen',
  url: 'The page as it stands in the address bar',
};

/** `nonce_str` is --nonce-str. */
export function optionOf(name: string): string {
  return name === 'noncestr' ? 'nonce-str' : name.replaceAll('_', '-');
}

/** All values but the ticket; `made`: what becomes of those that are not given. */
export function valueArgs(kind: SignatureKind, made: Record<string, string> = {}): ArgsDef {
  return Object.fromEntries(
    SIGNED_NAMES[kind].slice(1).map((name) => {
      const described = [DESCRIPTIONS[name], made[optionOf(name)]].filter((text) => text !== undefined);
      return [optionOf(name), { type: 'string', description: described.join('; ') } as const];
    }),
  );
}

/** What was given of them. */
export function readValues(kind: SignatureKind, args: Record<string, unknown>): SignedValues {
  const names = SIGNED_NAMES[kind].slice(1);
  return Object.fromEntries(names.map((name) => [name, textOf(args[optionOf(name)])]));
}

/** An option's text; undefined where it was not given. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Where the ticket is, that signs this. */
export function ticketSource(kind: SignatureKind): { env: string; what: string } {
  return kind === 'js-config'
    ? { env: 'WECHAT_JSAPI_TICKET', what: 'the jsapi ticket' }
    : { env: 'WECHAT_API_TICKET', what: 'the wx_card ticket' };
}
