// POST /wechat/code: decrypts an encrypted code and answers the card's state.
import type { CouponAnswer } from './coupons.ts';

export interface CodeRequest {
  cardId: string;
  /** From the redirect, addCard or chooseCard: decoded once, raw base64. */
  encryptCode: string;
}

export interface CodeAnswer extends CouponAnswer {
  /**
   * How the card stands, in WeChat's word: NORMAL, CONSUMED, EXPIRE, GIFTING, GIFT_TIMEOUT, DELETE, UNAVAILABLE. While
   * GIFTING, it is with nobody: it cannot be used, and comes back if the friend does not take it.
   */
  userCardStatus: string;
}
