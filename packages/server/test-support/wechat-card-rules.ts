// Holds the rules of card/create against cards that differ from a good one in one thing.
import { expect, it } from 'vitest';
import { createRules } from '../src/platforms/wechat/card/create-rules.ts';
import { checkFields } from '../src/platforms/wechat/check-fields.ts';
import { FRIENDS_CASH, ORDINARY } from './wechat-cards.ts';

export const checkCard = (card: unknown) => checkFields(createRules(card), card);

export const ofType = (type: string) => ORDINARY.find((card) => card.card_type === type) as object;

/** The card with some of its fields changed; `undefined` takes one away. */
export function changed(card: object, path: string, fields: object): unknown {
  const [first, ...rest] = path.split('.');
  if (!first) return { ...card, ...fields };
  const inner = (card as Record<string, object>)[first] ?? {};
  return { ...card, [first]: changed(inner, rest.join('.'), fields) };
}

/** An ordinary card with another base_info. */
export const base = (fields: object) => changed(ofType('GENERAL_COUPON'), 'general_coupon.base_info', fields);

/** A friends' coupon with another base_info. */
export const friends = (fields: object) => changed(FRIENDS_CASH, 'cash.base_info', fields);

/** So many 汉字. */
export const times = (count: number) => '汉'.repeat(count);

/** Each row: the path of the field that is told, a part of the rule, the card. */
export function refuses(rows: [string, string, unknown][]): void {
  it.each(rows)('%s: %s', (path, rule, card) => {
    const attempt = () => checkCard(card);
    expect(attempt).toThrow(expect.objectContaining({ code: 'FIELD_INVALID', platform: 'wechat' }));
    expect(attempt).toThrow(`${path}: `);
    expect(attempt).toThrow(rule);
  });
}

export function takes(rows: [string, unknown][]): void {
  it.each(rows)('%s', (_what, card) => {
    expect(checkCard(card)).toBeTypeOf('object');
  });
}
