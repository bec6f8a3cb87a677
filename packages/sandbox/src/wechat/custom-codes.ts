// Codes that a merchant brings along: which cards take them, and which are well formed.
// @see 创建卡券 自定义Code码; 投放卡券 导入code接口
import type { WechatAccount } from './accounts.ts';
import { refusal, type WechatAnswer } from './answers.ts';
import type { Card } from './card.ts';
import { findLiveCard } from './find-card.ts';
import type { Store } from './store.ts';

/** One request brings or asks for this many at most. */
export const MOST_CODES = 100;

/** Its codes are imported ahead, and WeChat hands them out. */
export function isDeposit({ input: { base_info } }: Card): boolean {
  return (
    base_info.use_custom_code === true && base_info.get_custom_code_mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT'
  );
}

/** Up to 20 letters, digits, `-` or `_`. */
export const isCode = (code: string): boolean => /^[\w-]{1,20}$/.test(code);

/** The card that imported codes are for, or why it takes none. */
export function findDepositCard(
  store: Store,
  account: WechatAccount,
  cardId: string | undefined,
): { card: Card } | { refused: WechatAnswer } {
  const found = findLiveCard(store, account, cardId);
  if ('refused' in found || isDeposit(found.card)) return found;
  return { refused: refusal(43009, 'no custom SN: needs use_custom_code and GET_CUSTOM_CODE_MODE_DEPOSIT') };
}

/** Whether the code was imported for this card, taken meanwhile or not. */
export function isImported(store: Store, card: Card, code: string): boolean {
  return card.deposited.has(code) || store.userCards.get(code)?.cardId === card.cardId;
}
