// What is signed, as data: named values, their order, how they are joined. A mistake is another signing than the right one.
// @see 微信卡券 JS-SDK 附录1 JS-SDK使用权限签名算法, 附录4 卡券扩展字段及签名生成算法
import { md5Hex } from '#digest/md5';
import { sha1Hex } from '#digest/sha1';

/** cardExt of wx.addCard, cardSign of wx.chooseCard, signature of wx.config. */
export type SignatureKind = 'card-ext' | 'choose-card' | 'js-config';

/** A value that is signed, by the name that WeChat's document gives it: `api_ticket`, `nonce_str`. */
export interface SignedValue {
  name: string;
  text: string;
  /** What is written before it in pairs, where that is another name. */
  as?: string;
}

/** A part of the signed text; `secret` names what must not be shown. */
export interface Fragment {
  text: string;
  secret?: string;
}

export interface Signing {
  /** In their order: a signature of cards sorts them by value before. */
  values: readonly SignedValue[];
  /** `values`: one after the other; `pairs`: each behind its name and `=`. */
  written: 'values' | 'pairs';
  separator: string;
}

export type Digest = 'sha1' | 'md5';

/** Values that stand for an account, by name: whoever sees them can sign. */
const SECRETS = new Set(['api_ticket', 'jsapi_ticket', 'app_secret', 'access_token']);

/** The text that is signed, in parts, so that what is secret in it can be left out. */
export function joinedFragments({ values, written, separator }: Signing): Fragment[] {
  return values.flatMap(({ name, text, as = name }, at) => {
    const before = `${at > 0 ? separator : ''}${written === 'pairs' ? `${as}=` : ''}`;
    const value = isSecret(name) ? { text, secret: name } : { text };
    return before === '' ? [value] : [{ text: before }, value];
  });
}

/** The text that is signed, secrets and all. */
export function joinedText(signing: Signing): string {
  return joinedFragments(signing)
    .map(({ text }) => text)
    .join('');
}

/**
 * The text that is signed, for other eyes: of a secret its name and its length, which tell a blank or a line break at
 * its end, and nothing else of it.
 *
 * @example maskedText([{ text: '1404896688' }, { text: 'T1', secret: 'api_ticket' }]) // "1404896688‹api_ticket, 2›"
 * @supported h5 node
 */
export function maskedText(fragments: readonly Fragment[]): string {
  return fragments
    .map(({ text, secret }) => (secret === undefined ? text : `‹${secret}, ${text.length}›`))
    .join('');
}

/** Lower-case hexadecimal digits. */
export function digestOf(text: string, digest: Digest): string {
  return digest === 'md5' ? md5Hex(text) : sha1Hex(text);
}

/** Whether a value of this name must not be shown. */
export function isSecret(name: string): boolean {
  return SECRETS.has(name);
}
