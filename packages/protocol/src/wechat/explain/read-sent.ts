// Reads what the page was given: a cardExt, an entry of cardList, the values of wx.chooseCard or wx.config.
import { PAGE_NAMES, SIGNATURE_NAMES, SIGNED_NAMES } from './signed-names.ts';
import type { SignatureKind } from './signing.ts';

export interface SentObject {
  /** As they were sent, by the page's names; empty when nothing was given. */
  fields: Readonly<Record<string, unknown>>;
  /** cardExt was an object in cardList, where it must be a text. */
  isObject: boolean;
  /** Of the entry around a cardExt. */
  cardId?: string;
}

/** Nothing is known of what was sent. */
export const NOTHING_SENT: SentObject = { fields: {}, isObject: false };

/**
 * Reads it from its text, the entry of cardList around a cardExt taken off.
 *
 * @returns undefined for a text that is no JSON object
 */
export function readSent(text: string): SentObject | undefined {
  const outer = parseObject(text);
  if (!outer) return undefined;
  const inner = outer.cardExt ?? outer.card_ext;
  if (inner === undefined) return { fields: outer, isObject: false };
  const cardId = outer.cardId ?? outer.card_id;
  const fields = typeof inner === 'string' ? parseObject(inner) : inner;
  if (!isRecord(fields)) return undefined;
  return {
    fields,
    isObject: typeof inner !== 'string',
    ...(typeof cardId === 'string' ? { cardId } : {}),
  };
}

/** The signed values that were sent, by the document's names. */
export function sentValues(kind: SignatureKind, { fields, cardId }: SentObject): Record<string, string> {
  const values = SIGNED_NAMES[kind].slice(1).flatMap((name): [string, string][] => {
    const value = fields[PAGE_NAMES[kind][name] ?? name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
  });
  return { ...(cardId === undefined ? {} : { card_id: cardId }), ...Object.fromEntries(values) };
}

/** The signature that was sent. */
export function sentSignature(kind: SignatureKind, { fields }: SentObject): string | undefined {
  const signature = fields[SIGNATURE_NAMES[kind]];
  return typeof signature === 'string' ? signature : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // A cardExt that was copied with its quotes.
    return typeof value === 'string' ? parseObject(value) : isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
