// How a signature is put together, step by step: the values, their order, the text, the digest.
// @see 微信卡券 JS-SDK 附录1, 附录4
import { compareBytes } from '../sort-sha1.ts';
import { SIGNED_NAMES, type SignedName } from './signed-names.ts';
import {
  digestOf,
  type Fragment,
  joinedFragments,
  joinedText,
  type SignatureKind,
  type SignedValue,
  type Signing,
} from './signing.ts';

/** By the names of WeChat's documents; what is absent or empty takes no part. */
export type SignedValues = Partial<Record<SignedName, string | number | undefined>>;

export interface SignatureSteps {
  /** Those that take part, in the order of the document. */
  values: SignedValue[];
  /** In the order in which they are joined. */
  sorted: SignedValue[];
  /** The text whose SHA-1 is the signature, in parts: mask it before it is shown. */
  joined: Fragment[];
  signature: string;
}

/**
 * Shows how a signature comes about. It shows, and checks nothing: what must not be signed at all is refused by
 * `cardExtSignature`, `cardSign` and `jsConfigSignature`, which give the same for what is right.
 *
 * @param values as they are signed; `timestamp` in seconds; of `url` what follows `#` takes no part
 * @example signatureSteps('card-ext', { api_ticket, card_id, timestamp: 1404896688, nonce_str }).signature
 * @supported h5 node
 */
export function signatureSteps(kind: SignatureKind, values: SignedValues): SignatureSteps {
  const unsorted = signedValues(kind, values);
  const signing: Signing =
    kind === 'js-config'
      ? { values: unsorted, written: 'pairs', separator: '&' }
      : { values: sortByValue(unsorted), written: 'values', separator: '' };
  return {
    values: unsorted,
    sorted: [...signing.values],
    joined: joinedFragments(signing),
    signature: digestOf(joinedText(signing), 'sha1'),
  };
}

/** In byte order of the values, as WeChat sorts them. */
export function sortByValue(values: readonly SignedValue[]): SignedValue[] {
  return [...values].sort((one, other) => compareBytes(one.text, other.text));
}

/** Those that take part, in the order of the document. */
export function signedValues(kind: SignatureKind, values: SignedValues): SignedValue[] {
  return SIGNED_NAMES[kind].flatMap((name) => {
    const text = String(values[name] ?? '');
    const signed = name === 'url' ? text.replace(/#.*$/s, '') : text;
    return signed === '' ? [] : [{ name, text: signed }];
  });
}
