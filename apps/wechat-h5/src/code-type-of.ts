// How a card wants its code to be shown, from the card as WeChat describes it.
// @see 创建卡券 code_type
import type { Coupon } from '@kaquan/protocol/coupon';

/** The platform's word; CODE_TYPE_TEXT where it says nothing, so that the code can be typed at least. */
export function codeTypeOf({ raw }: Pick<Coupon, 'raw'>): string {
  const kind = String(raw.card_type ?? '').toLowerCase();
  const { base_info: base } = (raw[kind] ?? {}) as { base_info?: { code_type?: unknown } };
  return typeof base?.code_type === 'string' ? base.code_type : 'CODE_TYPE_TEXT';
}
