// Who gets to see each error code, and whether trying again helps: the same in every language.

/** `signer`: who signs with @kaquan/protocol by himself. `pusher`: who calls our callbacks. */
export type Reader = 'page' | 'backend' | 'signer' | 'pusher' | 'operator';

/** `changed`: only after something was changed. `later`: after `retryAfter` or a while. `other`: not for this coupon. */
export type Again = 'yes' | 'later' | 'changed' | 'other' | 'no';

export const CODE_FACTS: Record<string, { seenBy: Reader[]; again: Again }> = {
  BAD_REQUEST: { seenBy: ['page'], again: 'changed' },
  BODY_TOO_LARGE: { seenBy: ['page', 'pusher'], again: 'changed' },
  NOT_FOUND: { seenBy: ['page', 'pusher'], again: 'changed' },
  UNAUTHENTICATED: { seenBy: ['page'], again: 'changed' },
  FORBIDDEN: { seenBy: ['page'], again: 'changed' },
  RATE_LIMITED: { seenBy: ['page'], again: 'later' },
  SIGNATURE_INVALID: { seenBy: ['pusher'], again: 'no' },
  MESSAGE_UNREADABLE: { seenBy: ['pusher', 'signer'], again: 'no' },
  TIMESTAMP_NOT_SECONDS: { seenBy: ['signer'], again: 'changed' },
  NONCE_INVALID: { seenBy: ['signer'], again: 'changed' },
  TICKET_MISSING: { seenBy: ['signer', 'backend', 'page'], again: 'changed' },
  FIELD_INVALID: { seenBy: ['page', 'backend', 'signer'], again: 'changed' },
  COUPON_UNREADABLE: { seenBy: ['page'], again: 'no' },
  COUPON_NOT_YOURS: { seenBy: ['page', 'backend'], again: 'changed' },
  COUPON_UNKNOWN: { seenBy: ['page', 'backend'], again: 'other' },
  COUPON_NOT_YET_VALID: { seenBy: ['page', 'backend'], again: 'later' },
  COUPON_EXPIRED: { seenBy: ['page', 'backend'], again: 'other' },
  COUPON_USED: { seenBy: ['page', 'backend'], again: 'other' },
  COUPON_RESERVED: { seenBy: ['page', 'backend'], again: 'later' },
  COUPON_VOID: { seenBy: ['page', 'backend'], again: 'other' },
  COUPON_GIFTING: { seenBy: ['page', 'backend'], again: 'later' },
  COUPON_NOT_APPLICABLE: { seenBy: ['page'], again: 'other' },
  REDEMPTION_UNKNOWN: { seenBy: ['page'], again: 'changed' },
  REDEMPTION_OVER: { seenBy: ['page'], again: 'changed' },
  REDEMPTION_PENDING: { seenBy: ['page', 'backend'], again: 'later' },
  POINTS_MISSING: { seenBy: ['backend'], again: 'changed' },
  PURCHASE_UNSETTLED: { seenBy: ['backend'], again: 'no' },
  PLATFORM_REFUSED: { seenBy: ['page', 'backend'], again: 'changed' },
  PLATFORM_BUSY: { seenBy: ['page', 'backend'], again: 'later' },
  PLATFORM_QUOTA: { seenBy: ['page', 'backend'], again: 'later' },
  PLATFORM_CREDENTIALS: { seenBy: ['page', 'backend', 'operator'], again: 'changed' },
  PLATFORM_UNREACHABLE: { seenBy: ['page', 'backend'], again: 'later' },
  CONFIG_INVALID: { seenBy: ['backend', 'operator', 'page'], again: 'changed' },
  UNAVAILABLE: { seenBy: ['page', 'pusher', 'backend'], again: 'later' },
  INTERNAL: { seenBy: ['page', 'operator'], again: 'yes' },
  NETWORK_FAILED: { seenBy: ['page'], again: 'yes' },
  TIMEOUT: { seenBy: ['page'], again: 'yes' },
  UNSUPPORTED: { seenBy: ['page'], again: 'changed' },
  SDK_CONFIG_FAILED: { seenBy: ['page'], again: 'changed' },
  SDK_CALL_FAILED: { seenBy: ['page'], again: 'yes' },
};
