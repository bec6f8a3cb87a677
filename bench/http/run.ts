// Kaquan's routes over HTTP against a bare Hono server that does the same crypto and one insert, on PostgreSQL.
import type { Figure, Reading, Results } from '../figures/figure.ts';
import { compareRoute } from './compare-route.ts';
import { openStage, type Stage } from './open-stage.ts';
import { cardExt, cardExtWithoutInsert } from './routes/card-ext.ts';
import { launchCoupon } from './routes/launch-coupon.ts';
import { baiduPush, wechatPush } from './routes/push.ts';
import { redemption } from './routes/redemption.ts';
import { startSide } from './start-side.ts';

export const workloads = {
  launch: launchCoupon,
  'card-ext': cardExt,
  'card-ext-without-insert': cardExtWithoutInsert,
  redemption,
  'baidu-push': baiduPush,
  'wechat-push': wechatPush,
};
export type Route = keyof typeof workloads;

export interface HttpOptions {
  /** Some seconds: one pair of few requests, one process. */
  short?: boolean;
  /** How many server processes a side has; 1 and 4 unless given. */
  processes?: readonly number[] | undefined;
  /** All unless given. */
  routes?: readonly Route[] | undefined;
  pairs?: number | undefined;
  /** What people do in one half: a request, at redemptions two. */
  visits?: number | undefined;
  /** Requests at once, the same for both sides. */
  atOnce?: number | undefined;
}

/** Runs it; some minutes. */
export async function run({
  short = false,
  processes = short ? [1] : [1, 4],
  routes = Object.keys(workloads) as Route[],
  pairs = short ? 1 : 5,
  visits = short ? 50 : 2_000,
  atOnce = 32,
}: HttpOptions = {}): Promise<Results> {
  // At the redemptions every visit of ours is a claim at the sandbox: the pairs, the warming up, the counting.
  const claims = routes.includes('redemption') ? visits * (pairs + 2) * processes.length : 0;
  const stage = await openStage(claims);
  const figures: Figure[] = [];
  const readings: Reading[] = [];
  try {
    for (const count of processes) {
      const compared = await compareWith(count, stage);
      figures.push(...compared.flatMap((one) => one.figures));
      readings.push(...compared.flatMap((one) => one.readings));
    }
  } finally {
    await stage.close();
  }
  return { figures, readings };

  async function compareWith(count: number, stage: Stage) {
    const ours = await startSide('ours', count, stage);
    const bare = await startSide('bare', count, stage);
    const compared: Awaited<ReturnType<typeof compareRoute>>[] = [];
    try {
      for (const route of routes)
        compared.push(await compareRoute(workloads[route], { ours, bare }, stage, { pairs, visits, atOnce }));
    } finally {
      await ours.stop();
      await bare.stop();
    }
    return compared;
  }
}
