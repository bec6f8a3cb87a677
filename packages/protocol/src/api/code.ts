// POST /wechat/code: decrypts an encrypted code and answers the card's state.
import type { CouponAnswer } from './coupons.ts';

export interface CodeRequest {
  cardId: string;
  /** From the redirect, addCard or chooseCard: decoded once, raw base64. */
  encryptCode: string;
}

export type CodeAnswer = CouponAnswer;
