// What a page may carry that not every page wants: each named by a string that its code cannot do without.

/** Every mark survives minification. */
export const SUBJECTS = {
  'launch coupons': /extraData/,
  'encrypted codes': /encrypt_code/,
  'the JS-SDK': /weixin-js-sdk/,
  'what WeChat it is': /MicroMessenger/,
  'the coupon server': /\/redemptions/,
  fetch: /\bfetch\(/,
  'session storage': /sessionStorage/,
  'the words of errors': /登录已过期/,
  'the colours': /9857AE/i,
  'a coupon’s look': /kq-coupon__face/,
  'the deduction': /discountFee:/,
  'code pictures': /data:image\/svg/,
} as const;

export type Subject = keyof typeof SUBJECTS;

/** The subjects that a bundle carries, in the order of the list. */
export function subjectsOf(bundle: string): Subject[] {
  return (Object.keys(SUBJECTS) as Subject[]).filter((subject) => SUBJECTS[subject].test(bundle));
}
