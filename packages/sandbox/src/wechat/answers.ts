// WeChat's answers: errcode 0, or an errcode and an errmsg that ends in a hint.
// @see 卡券全局错误码; 朋友的券 各接口错误码

export interface WechatAnswer {
  errcode: number;
  errmsg: string;
}

/** `{ errcode: 0, errmsg: 'ok', … }`. */
export const ok = <More extends object>(more?: More) => ({ errcode: 0, errmsg: 'ok', ...more });

/** A refusal. Real ones vary in their words: only the code is worth reading. */
export const refusal = (errcode: number, errmsg: string): WechatAnswer => ({
  errcode,
  errmsg: `${errmsg} hint: [sandbox]`,
});

export const TOKEN_MISSING = refusal(41001, 'access_token missing');
export const TOKEN_INVALID = refusal(40001, 'invalid credential, access_token is invalid or not latest');
/** It does not even look like one. */
export const TOKEN_MALFORMED = refusal(40014, 'invalid access_token');
export const TOKEN_EXPIRED = refusal(42001, 'access_token expired');
export const BUSY: WechatAnswer = { errcode: -1, errmsg: 'system error' };
export const QUOTA_REACHED = refusal(45009, 'reach max api daily quota limit');
export const BAD_JSON = refusal(47001, 'data format error');
/** No such call. Not in the documents of coupons; developers report it for a path with a mistake. */
export const UNKNOWN_CALL = refusal(40066, 'invalid url');
export const UNKNOWN_APP = refusal(40013, 'invalid appid');
export const WRONG_SECRET = refusal(40125, 'invalid appsecret');
/** The code was never taken, or not of this card. */
export const UNKNOWN_CODE = refusal(40056, 'invalid serial code');
export const UNKNOWN_CARD = refusal(40073, 'invalid card id');

/** How the log sums an answer up. */
export function outcomeOf(answer: unknown): string {
  if (answer === null || typeof answer !== 'object') return 'ok';
  const { errcode } = answer as Record<string, unknown>;
  return errcode === undefined || errcode === 0 ? 'ok' : String(errcode);
}
