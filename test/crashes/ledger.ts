// What people were told, coupon by coupon: they hold the merchant to it.
import type { User } from '../harness/people.ts';

export interface Claimed {
  platform: 'baidu' | 'wechat' | 'beecloud';
  couponId: string;
  templateId: string;
  owner: User;
  /** WeChat: what the card's link carries. */
  encryptCode?: string;
  /** The redemptions, or bills, by which somebody was told that it is used. */
  usedBy: Set<string>;
}

export interface Ledger {
  claimed: Claimed[];
  /** In words: what no page should have heard. */
  surprises: string[];
}

export function createLedger(): Ledger {
  return { claimed: [], surprises: [] };
}
