// The owner of a Baidu coupon reserves it and confirms; a job of ours tells Baidu meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../open-stage.ts';
import { headersOf } from '../processes/person.ts';
import { sendVisits } from '../send-visits.ts';
import type { Workload } from '../workload.ts';
import { launchVisit } from './launch-coupon.ts';

/** Claims and launches at a time, beforehand. */
const AT_ONCE = 8;

export const redemption: Workload = {
  name: 'POST /redemptions and …/confirm',
  other: 'bare Hono: one insert each, tells nobody',
  calls:
    'ours tells Baidu (coupon/code/consume at the sandbox) of each use by a job, in the same processes and the same time',
  hasGoal: true,
  async prepare(count, side, stage, urls) {
    const claimed = side === 'ours' ? await claim(count, stage, urls) : invent(count, stage);
    return claimed.map(({ openId, couponTakeId }) => {
      const headers = headersOf(openId);
      const request = { platform: 'baidu', couponId: stage.couponId, couponTakeId };
      return {
        first: { path: '/redemptions', headers, body: JSON.stringify(request) },
        second: (answer) => ({
          path: `/redemptions/${(JSON.parse(answer) as { id: string }).id}/confirm`,
          headers,
          body: '{}',
        }),
      };
    });
  },
};

interface Claimed {
  openId: string;
  couponTakeId: string;
  couponCode: string;
}

/** Coupons that Baidu knows and that we have granted: it is to say yes to their use. */
async function claim(count: number, stage: Stage, urls: readonly string[]): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  let left = count;
  const claimOn = async () => {
    while (left > 0) {
      left -= 1;
      const openId = stage.nextClaimer();
      claimed.push({ openId, ...(await stage.control.baidu.claim(openId, stage.couponId)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, claimOn));
  await sendVisits(
    urls,
    claimed.map((one) => launchVisit(stage, one)),
    AT_ONCE,
  );
  // The pushes about these claims are on their way to where they are taken.
  await sleep(500);
  return claimed;
}

function invent(count: number, { nextNumber }: Stage): Claimed[] {
  return Array.from({ length: count }, () => {
    const number = nextNumber();
    return { openId: `bbench${number}`, couponTakeId: `81${number}`, couponCode: `C${number}` };
  });
}
