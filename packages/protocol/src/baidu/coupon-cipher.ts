// A way in which the launch coupon may be encrypted; the scheme is not published, so it can be replaced.
// @see 百度卡券 §3.2

/** What a coupon is opened with. */
export interface CouponKey {
  appSecret: string;
  appKey: string;
}

export interface CouponCipher {
  name: string;
  /** The JSON inside, from standard base64; throws whatever it likes if it cannot. */
  open(coupon: string, app: CouponKey): string;
}
