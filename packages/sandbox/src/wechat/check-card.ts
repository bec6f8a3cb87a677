// What is wrong with a card that a merchant wants made, or changed.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 错误码
import type { WechatAccount } from './accounts.ts';
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';
import { checkAdvanced } from './check-advanced.ts';
import { checkDate } from './check-date.ts';
import { checkNextCard } from './check-next-card.ts';
import { checkSharedCard } from './check-shared-card.ts';
import { checkSizes, type Occasion } from './check-sizes.ts';
import { COLORS } from './colors.ts';
import type { Store } from './store.ts';

const CODE_TYPES = [
  'CODE_TYPE_TEXT',
  'CODE_TYPE_BARCODE',
  'CODE_TYPE_QRCODE',
  'CODE_TYPE_ONLY_QRCODE',
  'CODE_TYPE_ONLY_BARCODE',
  'CODE_TYPE_NONE',
];
export const MOST_STOCK = 100_000_000;

const missing = (field: string) => refusal(41011, `missing required fields: ${field}`);

/** The refusal this card earns at `now` (seconds), or undefined when it is fine. */
export function checkCard(
  card: CardInput,
  store: Store,
  account: WechatAccount,
  now: number,
  occasion: Occasion,
): WechatAnswer | undefined {
  const shared = card.advanced_info?.share_friends === true;
  return (
    checkBase(card, shared, account) ??
    checkSizes(card, occasion) ??
    checkDate(card, now) ??
    checkType(card, shared) ??
    checkAdvanced(card) ??
    (shared ? checkSharedCard(card) : checkStock(card)) ??
    checkNextCard(card, store, account)
  );
}

function checkBase(
  { base_info: base }: CardInput,
  shared: boolean,
  account: WechatAccount,
): WechatAnswer | undefined {
  const required = ['logo_url', 'code_type', 'brand_name', 'color', 'description'] as const;
  const own = shared ? [] : (['title', 'notice', 'sku'] as const);
  for (const field of [...required, ...own]) if (!base[field]) return missing(field);
  if (!COLORS.has(base.color ?? '')) return refusal(40071, 'invalid color');
  if (!CODE_TYPES.includes(base.code_type ?? '')) return refusal(40072, 'invalid code type');
  if (base.code_type === 'CODE_TYPE_NONE' && !base.center_url)
    return missing('center_url, without which a card with CODE_TYPE_NONE cannot be used');
  if (base.use_custom_code && account.customCodePermission === false)
    return refusal(43009, 'no permission for custom codes');
  return undefined;
}

/** A card whose codes are imported begins without stock. */
function checkStock({ base_info: base }: CardInput): WechatAnswer | undefined {
  const deposit = base.get_custom_code_mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT';
  if (deposit && !base.use_custom_code) return refusal(40071, 'invalid card: deposit needs use_custom_code');
  const quantity = base.sku?.quantity ?? 0;
  if (quantity < (deposit ? 0 : 1) || quantity > MOST_STOCK) return refusal(40122, 'invalid stock quantity');
  return undefined;
}

function checkType(card: CardInput, shared: boolean): WechatAnswer | undefined {
  switch (card.card_type) {
    case 'GROUPON':
      return card.deal_detail ? undefined : missing('deal_detail');
    case 'CASH':
      if (!shared && (card.least_cost === undefined || card.least_cost < 0)) return missing('least_cost');
      return card.reduce_cost && card.reduce_cost > 0 ? undefined : missing('reduce_cost');
    case 'DISCOUNT':
      return card.discount && card.discount >= 1 && card.discount <= 99 ? undefined : missing('discount');
    case 'GIFT':
      return card.gift || shared ? undefined : missing('gift');
    case 'GENERAL_COUPON':
      return card.default_detail ? undefined : missing('default_detail');
  }
}
