// Finds the encrypted coupon in what App.onLaunch and App.onShow get.
// @see 百度卡券 §3.1

/**
 * The encrypted coupon of a launch, or null for an ordinary one. It comes in referrerInfo.extraData, on some
 * clients as JSON text, on old ones in the query, where swan-core loses `+` and `=`.
 *
 * @param options what onLaunch or onShow got, whatever it is
 * @example App({ onShow(options) { const coupon = readLaunchCoupon(options); } })
 * @supported swan h5
 */
export function readLaunchCoupon(options: unknown): string | null {
  const extraData = field(field(options, 'referrerInfo'), 'extraData');
  return readCoupon(extraData) || readCoupon(field(options, 'query')) || null;
}

function readCoupon(holder: unknown): string {
  const coupon = field(typeof holder === 'string' ? attempt(JSON.parse, holder) : holder, 'coupon');
  return typeof coupon === 'string' ? repairBase64(coupon) : '';
}

/** No blank is a stray, at the ends neither: a `+` may have stood there. */
function repairBase64(text: string): string {
  const decoded = /%[\dA-F]{2}/i.test(text) ? attempt(decodeURIComponent, text) || text : text;
  // From the first `=`, where base64 ends: looking for those at the end took minutes for a long row of them.
  const digits = decoded.replace(/ /g, '+').replace(/=.*/, '');
  return digits + '='.repeat(-digits.length & 3);
}

function field(value: unknown, name: string): unknown {
  return value ? (value as Record<string, unknown>)[name] : undefined;
}

function attempt<T>(read: (text: string) => T, text: string): T | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
