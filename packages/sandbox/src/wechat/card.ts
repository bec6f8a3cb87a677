// A card: a kind of coupon, with its review, its stock and what is switched on for it.
import { randomBytes } from 'node:crypto';
import type { CardInput } from './card-input.ts';

/** `…_DISPATCH` is an approved card that the merchant has also distributed in the console. */
export type CardStatus =
  | 'CARD_STATUS_NOT_VERIFY'
  | 'CARD_STATUS_VERIFY_OK'
  | 'CARD_STATUS_VERIFY_FAIL'
  | 'CARD_STATUS_DELETE'
  | 'CARD_STATUS_DISPATCH';

export interface Card {
  cardId: string;
  appid: string;
  input: CardInput;
  status: CardStatus;
  /** What is left to take. */
  quantity: number;
  /** What there was when stock was last added: reminders of a low stock go by it. */
  initialQuantity: number;
  /** 0: made in the console; 1: by API. */
  source: 0 | 1;
  createdAt: number;
  updatedAt: number;
  /** 买单 is on. */
  payCell: boolean;
  /** 自助核销 is on, and what it asks for. */
  selfConsumeCell?: { needVerifyCod: boolean; needRemarkAmount: boolean };
  /** Codes the merchant has imported and nobody has taken yet. */
  deposited: Set<string>;
  /** When card_sku_remind was last sent. */
  remindedAt?: number;
}

/** Friends' cards are seen and used by the holder's friends. */
export function isShared(card: Card): boolean {
  return card.input.advanced_info?.share_friends === true;
}

/** Reviewed, whether it was distributed since or not. */
export function isApproved(card: Card): boolean {
  return card.status === 'CARD_STATUS_VERIFY_OK' || card.status === 'CARD_STATUS_DISPATCH';
}

/** `p` and 27 characters, as card_ids are. */
export function newCardId(): string {
  return `p${randomBytes(20).toString('base64url').slice(0, 27)}`;
}
