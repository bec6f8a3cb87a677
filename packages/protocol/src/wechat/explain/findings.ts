// What is wrong with what was sent, whatever was signed: the phone refuses it, or another phone does.
// @see 微信卡券 JS-SDK 附录4; 微信公众平台 签名错误排查
import type { Mistake } from './mistake.ts';
import { type SentObject, sentValues } from './read-sent.ts';
import type { SignedValues } from './signature-steps.ts';
import { NEVER_SENT, nonceName, PAGE_NAMES, SIGNED_NAMES } from './signed-names.ts';
import type { SignatureKind } from './signing.ts';

/** What the card is made for; nothing is said of what is not known. */
export interface CardFacts {
  /** use_custom_code, and not in deposit mode: cardExt brings the code. */
  ownCode?: boolean | undefined;
  /** bind_openid: cardExt brings the openid. */
  bindsOpenid?: boolean | undefined;
}

const LONGEST_NONCE = 32;

/** @param given what the asker says is right */
export function findingsOf(
  kind: SignatureKind,
  { given, sent, card }: { given: SignedValues; sent: SentObject; card: CardFacts },
): Mistake[] {
  const values = sentValues(kind, sent);
  const known: Record<string, unknown> = { ...given, ...values };
  const timestamp = String(known.timestamp ?? '');
  const nonce = String(known[nonceName(kind)] ?? '');
  return [
    ...(sent.isObject ? [{ id: 'sent-as-object' as const }] : []),
    ...(/^\d{13}$/.test(timestamp) ? [{ id: 'timestamp-milliseconds' as const }] : []),
    ...(nonce.length > LONGEST_NONCE ? [{ id: 'nonce-too-long' as const, about: String(nonce.length) }] : []),
    ...differences(kind, given, sent, values),
    ...(kind === 'card-ext' ? cardFindings(sent, card, known) : pageFindings(kind, sent)),
  ];
}

/** Both sides have said something, and not the same. */
function differences(
  kind: SignatureKind,
  given: SignedValues,
  sent: SentObject,
  values: Record<string, string>,
): Mistake[] {
  if (Object.keys(sent.fields).length === 0) return [];
  return SIGNED_NAMES[kind].flatMap((name): Mistake[] => {
    const right = given[name];
    if (right === undefined || right === '') return [];
    const value = values[name];
    if (value !== undefined) return value === String(right) ? [] : [{ id: 'sent-differs', about: name }];
    if (NEVER_SENT[kind].includes(name)) return [];
    return [{ id: 'signed-and-not-sent', about: PAGE_NAMES[kind][name] ?? name }];
  });
}

function cardFindings(sent: SentObject, card: CardFacts, known: Record<string, unknown>): Mistake[] {
  const { fields } = sent;
  const isThere = (name: string) => known[name] !== undefined && known[name] !== '';
  const empty = ['code', 'openid', 'nonce_str', 'balance'].filter((name) => fields[name] === '');
  return [
    ...('card_id' in fields || 'cardId' in fields ? [{ id: 'card-id-inside' as const }] : []),
    ...(typeof fields.timestamp === 'number' ? [{ id: 'timestamp-number' as const }] : []),
    ...empty.map((about) => ({ id: 'empty-field-sent' as const, about })),
    ...(card.ownCode === false && isThere('code') ? [{ id: 'code-does-not-belong' as const }] : []),
    ...(card.bindsOpenid === false && isThere('openid') ? [{ id: 'openid-does-not-belong' as const }] : []),
    ...(card.ownCode === true && !isThere('code') ? [{ id: 'unsigned-field' as const, about: 'code' }] : []),
    ...(card.bindsOpenid === true && !isThere('openid')
      ? [{ id: 'unsigned-field' as const, about: 'openid' }]
      : []),
  ];
}

function pageFindings(kind: SignatureKind, { fields }: SentObject): Mistake[] {
  const signType = fields.signType ?? fields.sign_type;
  const misnamed = ['app_id', 'appid'].filter((name) => name in fields && !('appId' in fields));
  return [
    ...(kind === 'js-config' ? misnamed.map((about) => ({ id: 'app-id-name' as const, about })) : []),
    ...(kind === 'choose-card' && signType !== undefined && signType !== 'SHA1'
      ? [{ id: 'sign-type-not-sha1' as const, about: String(signType) }]
      : []),
  ];
}
