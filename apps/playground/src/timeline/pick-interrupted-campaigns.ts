// What a merchant does is quiet, until the upload of its codes breaks off: then it is worth telling as a whole.
import type { TimelineEntry } from './timeline-entry.ts';

const UPLOAD = /coupon\/code\/batchUpload$/;
const MERCHANT = /coupon\/(create|code\/batchUpload|banner\/add)$/;

/** The merchant's calls for those coupons of Baidu's whose upload met a fault. */
export function pickInterruptedCampaigns(entries: readonly TimelineEntry[]): Set<TimelineEntry> {
  const calls = entries.filter(
    ({ kind, platform, route }) => kind === 'request' && platform === 'baidu' && MERCHANT.test(route),
  );
  const interrupted = new Set(
    calls
      .filter(({ route, outcome }) => UPLOAD.test(route) && outcome.startsWith('故障'))
      .map((entry) => couponIdOf(entry)),
  );
  return new Set(calls.filter((entry) => interrupted.has(couponIdOf(entry))));
}

/** Of the request; a new coupon's is in the answer. */
function couponIdOf({ request, response }: TimelineEntry): string {
  const asked = (request as { body?: { couponId?: unknown } } | undefined)?.body?.couponId;
  const answered = (response as { data?: { couponId?: unknown } } | undefined)?.data?.couponId;
  return String(asked ?? answered);
}
