// Opening a launch coupon, against the bare decipher of the same bytes and what one would write instead.
import { deepStrictEqual } from 'node:assert';
import { callsASecond } from '../figures/calls-a-second.ts';
import { comparePairs } from '../figures/compare-pairs.ts';
import type { BenchOptions, Goal, Results } from '../figures/figure.ts';
import { takeTurns } from '../figures/take-turns.ts';
import { type Drawn, drawCoupons } from './draw-coupons.ts';
import { bareDecipher, bareDecipherOfBytes, byHand, cryptoJs, ours } from './sides.ts';

const GOAL: Goal = { atLeast: 0.7 };
const SIDES = { ours, bareDecipher, bareDecipherOfBytes, byHand, cryptoJs };

/**
 * Every side on the same coupons.
 *
 * @throws AssertionError if two sides read different things: they would not have done the same
 * @example await run({ short: true })
 */
export async function run({ short }: BenchOptions): Promise<Results> {
  const coupons = drawCoupons(1000);
  for (const drawn of coupons) checkSides(drawn);
  const seconds = short ? 0.02 : 0.5;
  const measure = (work: (drawn: Drawn) => unknown) => () => callsASecond(coupons, work, seconds);
  const rounds = await takeTurns(
    {
      ours: measure(ours),
      bareDecipher: measure(bareDecipher),
      bareDecipherOfBytes: measure(bareDecipherOfBytes),
      byHand: measure(byHand),
      cryptoJs: measure(cryptoJs),
    },
    short ? 1 : 9,
  );
  const against = (side: Exclude<keyof typeof SIDES, 'ours'>, other: string, goal?: Goal) =>
    comparePairs(
      { name: `openLaunchCoupon, ${other}`, unit: 'calls/s', ours: 'Kaquan', other, ...(goal && { goal }) },
      rounds.map((round) => ({ ours: round.ours, other: round[side] })),
    );
  return {
    figures: [
      against('bareDecipher', 'bare decipher', GOAL),
      against('bareDecipherOfBytes', 'bare decipher, key as bytes'),
      against('byHand', 'node:crypto by hand'),
      against('cryptoJs', 'crypto-js by hand'),
    ],
  };
}

function checkSides(drawn: Drawn): void {
  const { openId, couponId, couponCode, appKey, couponTakeId } = drawn.launch;
  const body = {
    open_id: openId,
    coupon_id: couponId,
    coupon_code: couponCode,
    app_key: appKey,
    coupon_take_id: couponTakeId,
  };
  deepStrictEqual(ours(drawn), drawn.launch);
  deepStrictEqual(byHand(drawn), body);
  deepStrictEqual(cryptoJs(drawn), body);
  deepStrictEqual(bareDecipher(drawn), bareDecipherOfBytes(drawn));
}
