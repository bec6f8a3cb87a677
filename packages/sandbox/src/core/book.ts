// The book: what the platforms themselves believe, coupon by coupon and push by push, for comparing with a merchant's own.

/** A coupon in somebody's hands, or what has become of it. */
export interface BookCoupon {
  platform: string;
  /** The merchant's app: Baidu app key, WeChat appid, BeeCloud app id. */
  appId: string;
  /** Baidu couponTakeId, WeChat code, BeeCloud id. */
  couponId: string;
  /** Baidu couponId, WeChat card_id, BeeCloud template id. */
  templateId: string;
  /** Who may use it, or could before it ended; whose it is comes first, the friends it is shared with after. */
  holders: string[];
  /** `void`: gone for good without a use. One whose time is over is still held. */
  state: 'held' | 'used' | 'void';
  /** Its state in the platform's own word. */
  status: string;
  /** How often a use of it took effect; one that was taken back since counts too. */
  uses: number;
  /** How often it was put into somebody's hands. */
  grants: number;
}

/** One push to the merchant, with all its tries. */
export interface BookPush {
  platform: string;
  event: string;
  /** The coupon it is about, if it is about one. */
  couponId?: string;
  /** The merchant's number of the order it is about, if any. */
  orderNo?: string;
  /** How often it was sent to the merchant's address; a try that a fault has lost does not count. */
  deliveries: number;
  /** Whether the merchant has ever answered it with success. */
  accepted: boolean;
  /** Whether it is under way, or waits to be tried again. */
  pending: boolean;
}

export interface SandboxBook {
  coupons: BookCoupon[];
  pushes: BookPush[];
}
