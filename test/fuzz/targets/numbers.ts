// Numbers: JSON with integers beyond 2^53, money, points, and what a coupon takes off.
import { bestCoupon, deduct, type WeighableCoupon, weighCoupons } from '@kaquan/protocol/beecloud/deduction';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import { formatYuan } from '@kaquan/protocol/money';
import { coinsOf, formatCoins } from '@kaquan/protocol/wechat/coins';
import * as fc from 'fast-check';
import { claim, readJson, refusing, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson, hostileJson } from '../hostile/json.ts';
import { hostileText } from '../hostile/text.ts';
import { BEECLOUD_TEMPLATE } from './samples.ts';

/** One whose time is not over yet. */
const TEMPLATE = { ...BEECLOUD_TEMPLATE, expiry_type: 1, end_time: 4_102_444_800_000 };
const ORDER = {
  totalFee: 11_000,
  now: 1_790_000_000,
  template: TEMPLATE,
  validity: { beginTime: 1, endTime: 1_800_000_000 },
};
const WEIGHING = {
  order: { totalFee: 11_000, now: 1_790_000_000 },
  coupons: [
    { id: 'c1', status: 0, template: TEMPLATE },
    {
      id: 'c2',
      platform: 'beecloud',
      state: 'reserved',
      status: 'reserved',
      validity: {},
      raw: { template: TEMPLATE },
    },
  ],
};

type Weighed = { payFee: number; discountFee: number; reason?: string };

/** Whole fen, nothing below zero, nothing gained or lost between what is paid and what is taken off. */
function checkDeduction(totalFee: number, { payFee, discountFee, reason }: Weighed): void {
  claim(Number.isSafeInteger(payFee) && Number.isSafeInteger(discountFee), 'amounts are whole fen');
  claim(payFee + discountFee === totalFee, 'paid and taken off are the total');
  claim(
    discountFee >= 0 && payFee >= Math.min(1, totalFee),
    'at least a fen is paid, never more than the total',
  );
  claim((reason !== undefined) === (discountFee === 0), 'a reason stands where nothing is taken off');
}

/** What JSON.parse says, with the digits of long integers taken from the text itself: a second way to the same. */
function parseBySource(text: string): unknown {
  const exact = (_key: string, value: unknown, { source = '' }: { source?: string } = {}) =>
    typeof value === 'number' && /^-?\d+$/.test(source) && !Number.isSafeInteger(value) ? source : value;
  return (JSON.parse as (text: string, reviver: typeof exact) => unknown)(text, exact);
}

const targets: Target[] = [
  {
    name: 'protocol/exact-json parseExactJson',
    seeds: [
      '{"couponTakeId":9007199254740993}',
      '[1,-0,1e400,"12345678901234567890",{"__proto__":12345678901234567890}]',
    ],
    inputs: hostileJson(['couponTakeId']),
    run(input) {
      let exact: { value: unknown } | undefined;
      try {
        exact = { value: parseExactJson(input) };
      } catch (error) {
        claim(error instanceof SyntaxError, 'what is no JSON is a SyntaxError');
      }
      let known: { value: unknown } | undefined;
      try {
        known = { value: parseBySource(input) };
      } catch (error) {
        // The second way recurses; the first must not, or one message could end it.
        if (error instanceof RangeError) return;
      }
      claim(
        (exact === undefined) === (known === undefined),
        'it reads what JSON.parse reads, and nothing else',
      );
      // What is nested too deep to be written out again was read all the same.
      if (exact && known && input.length < 2_000)
        claim(write(exact.value) === write(known.value), 'it differs from JSON.parse in long integers only');
    },
  },
  {
    name: 'protocol/money formatYuan',
    seeds: ['2000', '1990', '1'],
    inputs: hostileText,
    run(input) {
      const fen = Number(input);
      if (Number.isSafeInteger(fen))
        claim(
          Math.round(Number(formatYuan(fen)) * 100) === fen || Math.abs(fen) > 2 ** 50,
          'yuan read back are the same fen',
        );
      else formatYuan(fen);
    },
  },
  {
    name: 'protocol/wechat/coins coinsOf',
    seeds: ['"0.2"', '0.30000000000000004', '12'],
    inputs: hostileJson(),
    run(input) {
      const tenths = coinsOf(readJson(input));
      if (tenths === undefined) return;
      claim(Number.isSafeInteger(tenths) && !Object.is(tenths, -0), 'points are whole tenths');
      if (Math.abs(tenths) < 1e12)
        claim(coinsOf(formatCoins(tenths)) === tenths, 'points read back are the same');
    },
  },
  {
    name: 'protocol/beecloud/deduction deduct',
    seeds: [
      JSON.stringify(ORDER),
      JSON.stringify({ ...ORDER, template: JSON.stringify({ ...TEMPLATE, type: '1', discount: '0.9' }) }),
    ],
    inputs: fc.oneof(
      damagedJson(ORDER),
      damagedJson({ ...ORDER, template: { ...TEMPLATE, type: 1, discount: 0.95 } }),
    ),
    run(input) {
      const order = readJson(input) as typeof ORDER | null | undefined;
      if (typeof order !== 'object' || order === null) return;
      const { totalFee, template } = order;
      // The server's own clock and the row's own times are numbers.
      const now = typeof order.now === 'number' ? order.now : 0;
      const deduction = refusing(() => deduct({ totalFee, template, now }));
      if (deduction) checkDeduction(totalFee, deduction);
    },
  },
  {
    name: 'protocol/beecloud/deduction weighCoupons',
    seeds: [JSON.stringify(WEIGHING)],
    inputs: damagedJson(WEIGHING),
    run(input) {
      const { order, coupons } = readRecord(readJson(input));
      const { totalFee, now } = readRecord(order);
      if (!Array.isArray(coupons)) return;
      const weighable = coupons.filter(isWeighable);
      // The amount is the page's; the time is the server's own, and a number.
      const ours = { totalFee: totalFee as number, now: typeof now === 'number' ? now : 0 };
      const found = refusing(() => ({
        weighed: weighCoupons(ours, weighable),
        best: bestCoupon(ours, weighable),
      }));
      if (!found) return;
      for (const one of found.weighed) checkDeduction(ours.totalFee, one);
      claim(found.weighed.length === weighable.length, 'no coupon is lost');
      const most = Math.max(0, ...found.weighed.map(({ discountFee }) => discountFee));
      claim((found.best?.discountFee ?? 0) === most, 'the best saves most');
    },
  },
];

/**
 * As `GET /coupons` answers it, where `raw` alone is BeeCloud's, or as BeeCloud itself does, where all but the id may be
 * anything.
 */
function isWeighable(coupon: unknown): coupon is WeighableCoupon {
  const { id, platform, raw, status, validity, template } = readRecord(coupon);
  if (typeof id !== 'string') return false;
  if (platform === undefined || raw === undefined) return template !== undefined;
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null;
  const isTime = (value: unknown) => value === undefined || typeof value === 'number';
  const { beginTime, endTime } = readRecord(validity);
  return (
    isRecord(raw) && isRecord(validity) && isTime(beginTime) && isTime(endTime) && typeof status === 'string'
  );
}

function readRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** JSON text in which -0, Infinity and keys called __proto__ can still be told apart. */
function write(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value)
    .map((key) => `${JSON.stringify(key)}:${write((value as Record<string, unknown>)[key])}`)
    .join(',')}}`;
}

export default { name: 'numbers', open: async () => ({ targets }) } satisfies TargetGroup;
