// The known mistakes, by name, and what a rule for one of them is.
import type { SentObject } from './read-sent.ts';
import type { Recipe } from './recipe.ts';
import type { SignedValue } from './signing.ts';

/** Each is somebody's real one: the words for them say what to do. */
export type MistakeId =
  // What is signed instead of the ticket
  | 'wrong-ticket-kind'
  | 'other-ticket'
  | 'app-secret-as-ticket'
  | 'access-token-as-ticket'
  | 'ticket-trimmed'
  | 'ticket-line-break'
  | 'ticket-quoted'
  | 'ticket-missing'
  // Which values take part
  | 'missing-nonce'
  | 'unsigned-field'
  | 'extra-field'
  | 'code-does-not-belong'
  | 'openid-does-not-belong'
  | 'other-value'
  | 'empty-as-word'
  // How a value is written
  | 'timestamp-milliseconds'
  | 'timestamp-as-float'
  | 'timestamp-of-another-second'
  | 'timestamp-number'
  | 'url-with-fragment'
  | 'url-encoded'
  | 'url-decoded'
  | 'url-without-query'
  | 'url-without-wechats-additions'
  | 'url-other-scheme'
  | 'url-slash'
  | 'url-html-escaped'
  | 'values-encoded'
  // In which order, and how they are joined
  | 'sorted-by-key'
  | 'sorted-by-locale'
  | 'sorted-ignoring-case'
  | 'sorted-as-numbers'
  | 'not-sorted'
  | 'other-order'
  | 'joined-with-names'
  | 'joined-with-separator'
  | 'joined-without-names'
  | 'names-of-the-page'
  // How the digest is written
  | 'upper-case-hex'
  | 'base64'
  | 'md5'
  | 'no-sha1'
  // What is sent beside the signature
  | 'sent-as-object'
  | 'card-id-inside'
  | 'app-id-name'
  | 'sent-differs'
  | 'signed-and-not-sent'
  | 'empty-field-sent'
  | 'nonce-too-long'
  | 'sign-type-not-sha1';

export interface Mistake {
  id: MistakeId;
  /** What it is about: a field, a separator, an order. Never a secret. */
  about?: string;
}

/** What else could have been signed, as far as the asker has it. */
export interface Suspects {
  /** Of the other kind: the `jsapi` ticket for cards, the `wx_card` ticket for wx.config. */
  otherKindTicket?: string | undefined;
  /** Of another account, or an older one. */
  otherTickets?: readonly string[] | undefined;
  appSecret?: string | undefined;
  accessToken?: string | undefined;
  /** Values by the names of the document: a code, an openid, the mini-program's app_id, the landing URL. */
  values?: readonly SignedValue[] | undefined;
}

export interface Clues {
  suspects: Suspects;
  sent: SentObject;
  /** What the asker calls right, where something else was sent, or nothing. */
  unsent: readonly SignedValue[];
  /** The time as it was given, where that was in milliseconds. */
  milliseconds?: string | undefined;
  /** What stood behind the `#` of the URL. */
  fragment?: string | undefined;
}

/** One wrong way to sign. */
export interface Wrong {
  mistake: Mistake;
  recipe: Recipe;
}

/** The wrong ways that one kind of mistake makes of a recipe; none where it could not have been made. */
export type Rule = (recipe: Recipe, clues: Clues) => Wrong[];
