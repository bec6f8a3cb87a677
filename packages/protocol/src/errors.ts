// The one error of Kaquan: a closed list of codes, the platform's own code kept beside.

/** Every code a Kaquan error can carry, with the HTTP status it is answered with. 0: never crosses HTTP. */
export const ERROR_STATUS = {
  // What the caller sent
  BAD_REQUEST: 400,
  BODY_TOO_LARGE: 413,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  SIGNATURE_INVALID: 401,
  MESSAGE_UNREADABLE: 400,
  // Signing input that would only fail later, on a phone
  TIMESTAMP_NOT_SECONDS: 400,
  NONCE_INVALID: 400,
  TICKET_MISSING: 500,
  FIELD_INVALID: 400,
  // The coupon
  COUPON_UNREADABLE: 400,
  COUPON_NOT_YOURS: 403,
  COUPON_UNKNOWN: 404,
  COUPON_NOT_YET_VALID: 409,
  COUPON_EXPIRED: 409,
  COUPON_USED: 409,
  COUPON_RESERVED: 409,
  COUPON_VOID: 409,
  // Being given to a friend: back if the friend does not take it
  COUPON_GIFTING: 409,
  // Good, but not for this order: below its threshold, or its template is stopped
  COUPON_NOT_APPLICABLE: 409,
  // Its redemption
  REDEMPTION_UNKNOWN: 404,
  REDEMPTION_OVER: 409,
  REDEMPTION_PENDING: 503,
  // Stock for friends' coupons, bought with points: too few of them; bought or not, nobody knows yet
  POINTS_MISSING: 409,
  PURCHASE_UNSETTLED: 503,
  // The platform
  PLATFORM_REFUSED: 502,
  PLATFORM_BUSY: 503,
  PLATFORM_QUOTA: 503,
  PLATFORM_CREDENTIALS: 502,
  PLATFORM_UNREACHABLE: 503,
  // Our own side
  CONFIG_INVALID: 500,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  // The page
  NETWORK_FAILED: 0,
  TIMEOUT: 0,
  UNSUPPORTED: 0,
  SDK_CONFIG_FAILED: 0,
  SDK_CALL_FAILED: 0,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface CouponErrorOptions {
  cause?: unknown;
  /** The platform that caused it. */
  platform?: string;
  /** The platform's own code, as a string: `"40146"`, `"70001"`. */
  platformCode?: string;
  requestId?: string;
  /** Seconds after which trying again makes sense, where that is known. */
  retryAfter?: number;
}

/**
 * The only error Kaquan throws on purpose. `code` is stable; `message` says what to do next and never
 * holds a secret, a ticket, a token, a code or a ciphertext.
 *
 * @example if (error instanceof CouponError && error.code === 'COUPON_USED') showUsed();
 * @supported swan h5 weapp node
 */
export class CouponError extends Error {
  // `declare`: the constructor sets them; as class fields they would cost every page a helper.
  declare readonly code: ErrorCode;
  declare readonly platform: string | undefined;
  declare readonly platformCode: string | undefined;
  declare readonly requestId: string | undefined;
  declare readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, options: CouponErrorOptions = {}) {
    super(message);
    this.name = 'CouponError';
    this.code = code;
    if (options.cause !== undefined) this.cause = options.cause;
    this.platform = options.platform;
    this.platformCode = options.platformCode;
    this.requestId = options.requestId;
    this.retryAfter = options.retryAfter;
  }
}

/**
 * The HTTP status an error is answered with; 0 for those that never cross HTTP. A function and not a property of
 * the error, so that pages do not carry the table.
 *
 * @example errorStatus(new CouponError('COUPON_USED', 'Already used')) // 409
 * @supported node
 */
export function errorStatus({ code }: CouponError): number {
  return ERROR_STATUS[code];
}
