// The checks of card/create that every card must pass.
// @see 创建卡券 卡券基础信息字段
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';
import { checkSharedCard } from './check-shared-card.ts';
import { COLORS } from './colors.ts';

/** Bytes, at 3 a 汉字: the unit in which the string(n) of the document fits its 字数上限. */
const SIZES = { brand_name: 36, title: 27, sub_title: 54, notice: 48, description: 3072 } as const;
const MOST = 100_000_000;

const missing = (field: string) => refusal(41011, `missing required fields: ${field}`);

/** The refusal this card earns at `now` (seconds), or undefined when it is fine. */
export function checkCard(card: CardInput, now: number): WechatAnswer | undefined {
  const shared = card.advanced_info?.share_friends === true;
  return (
    checkBase(card, shared) ??
    checkDate(card, now) ??
    checkType(card) ??
    (shared ? checkSharedCard(card) : undefined)
  );
}

function checkBase({ base_info: base }: CardInput, shared: boolean): WechatAnswer | undefined {
  const required = ['logo_url', 'code_type', 'brand_name', 'color', 'description'] as const;
  const own = shared ? [] : (['title', 'notice'] as const);
  for (const field of [...required, ...own]) if (!base[field]) return missing(field);
  for (const [field, size] of Object.entries(SIZES)) {
    const value = base[field as keyof typeof SIZES];
    if (value && Buffer.byteLength(value) > size) return refusal(45021, `field size out of limit: ${field}`);
  }
  if (!COLORS.has(base.color ?? '')) return refusal(40071, 'invalid color');
  if (shared) return undefined;
  if (!base.sku) return missing('sku');
  if (base.sku.quantity < 1 || base.sku.quantity > MOST) return refusal(40122, 'invalid stock quantity');
  return undefined;
}

function checkDate({ base_info: { date_info: date } }: CardInput, now: number): WechatAnswer | undefined {
  if (!date) return missing('date_info');
  if (isFixedRange(date.type)) {
    const { begin_timestamp: begin, end_timestamp: end } = date;
    if (begin === undefined || end === undefined) return missing('begin_timestamp, end_timestamp');
    return begin < end && end > now ? undefined : refusal(40079, 'invalid time');
  }
  if (date.type !== 'DATE_TYPE_FIX_TERM' && String(date.type) !== '2')
    return refusal(40079, 'invalid time type');
  if (!date.fixed_term || date.fixed_term < 1) return refusal(40100, 'invalid time interval: fixed_term');
  if ((date.fixed_begin_term ?? 0) < 0) return refusal(40100, 'invalid time interval: fixed_begin_term');
  return undefined;
}

/** The old documents' `1` is still accepted. */
export const isFixedRange = (type: string | number): boolean =>
  type === 'DATE_TYPE_FIX_TIME_RANGE' || String(type) === '1';

function checkType(card: CardInput): WechatAnswer | undefined {
  const shared = card.advanced_info?.share_friends === true;
  switch (card.card_type) {
    case 'GROUPON':
      return card.deal_detail ? undefined : missing('deal_detail');
    case 'CASH':
      if (!shared && card.least_cost === undefined) return missing('least_cost');
      return card.reduce_cost && card.reduce_cost > 0 ? undefined : missing('reduce_cost');
    case 'DISCOUNT':
      return card.discount && card.discount >= 1 && card.discount <= 99 ? undefined : missing('discount');
    case 'GIFT':
      return card.gift || shared ? undefined : missing('gift');
    case 'GENERAL_COUPON':
      return card.default_detail ? undefined : missing('default_detail');
  }
}
