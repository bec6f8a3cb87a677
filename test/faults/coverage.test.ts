// Nothing that changes something is without a row, and no fault without a column.
import { createRequire } from 'node:module';
import { EARLY_FAULTS, LATE_FAULTS, PUSH_FAULTS } from '@kaquan/sandbox';
import { describe, expect, it } from 'vitest';
import { DATABASE_FAULTS } from './database-troubles.ts';
import { CLOCK_FAULTS, faultsOf } from './faults.ts';
import { operations } from './operations/index.ts';

const { exports } = createRequire(import.meta.url)('@kaquan/server/package.json') as { exports: object };

/** Subpaths of the platforms that only ask, or are types. */
const READING = [
  './baidu/coupon/batch-get',
  './baidu/coupon/get',
  './baidu/coupon/banner/batch-get',
  './baidu/coupon/banner/get',
  './beecloud/bill/get',
  './beecloud/coupon/get',
  './beecloud/coupon/list',
  './beecloud/coupon/template/get',
  './beecloud/coupon/template/list',
  './wechat/card/batchget',
  './wechat/card/card',
  './wechat/card/code/checkcode',
  './wechat/card/code/getdepositcount',
  './wechat/card/getapplyprotocol',
  './wechat/card/getcolors',
  './wechat/card/mpnews/gethtml',
  './wechat/card/pay/getcoinsinfo',
  './wechat/card/pay/getorder',
  './wechat/card/pay/getorderlist',
  './wechat/card/update-card',
  './wechat/card/user/getcardlist',
  './wechat/datacube/getcardbizuininfo',
  './wechat/datacube/getcardcardinfo',
];

/** Calls of the same kind as one that has a row, by the very same function. */
const ALIKE: Record<string, string> = {
  './baidu/call': './wechat/call',
  './wechat/card/pay/activate': './wechat/card/pay/recharge',
  './wechat/sns/oauth2/access_token': './wechat/sns/jscode2session',
};

/** Our own routes that change something, and what is kept at the platforms' mercy. */
const OWN = [
  'POST /baidu/launch-coupon',
  'POST /wechat/code',
  'POST /wechat/js-config',
  'POST /wechat/card-ext',
  'POST /wechat/choose-card',
  'POST /redemptions',
  'POST /redemptions/:id/confirm',
  'POST /redemptions/:id/cancel',
  'POST /beecloud/bills',
  'GET /beecloud/bills/:billNo',
  'POST /callbacks/baidu/:secret',
  'POST /callbacks/wechat',
  'POST /callbacks/beecloud',
  'baidu access_token',
  'wechat access_token',
];

/** Pushes that change a row of ours. */
const PUSHES = [
  'push:user_get_coupon',
  'push:user_get_card',
  'push:user_consume_card',
  'push:user_del_card',
  'push:PAY',
];

const covered = new Set(operations.flatMap(({ covers }) => covers));
const subpaths = Object.keys(exports).filter((key) => /^\.\/(baidu|wechat|beecloud)\//.test(key));

describe('the table of faults', () => {
  it('has a row for every typed call that changes something', () => {
    const missing = subpaths.filter(
      (path) => !covered.has(path) && !READING.includes(path) && !covered.has(ALIKE[path] ?? ''),
    );
    expect(missing).toEqual([]);
  });

  it('says of no call that it only asks when there is none of that name, or when it has a row', () => {
    const wrong = [...READING, ...Object.keys(ALIKE)].filter(
      (path) => !subpaths.includes(path) || covered.has(path),
    );
    expect(wrong).toEqual([]);
  });

  it('has a row for every route, credential and push of ours that changes something', () => {
    expect([...OWN, ...PUSHES].filter((own) => !covered.has(own))).toEqual([]);
  });

  it('has rows for nothing that is not there', () => {
    const known = new Set([...subpaths, ...OWN, ...PUSHES]);
    expect([...covered].filter((one) => !known.has(one))).toEqual([]);
  });

  it('has a column for every fault of the sandbox, of the clocks and of the database', () => {
    const met = new Set<string>(operations.flatMap((operation) => [...faultsOf(operation)]));
    const all = [...EARLY_FAULTS, ...LATE_FAULTS, ...PUSH_FAULTS, ...CLOCK_FAULTS];
    expect(all.filter((fault) => !met.has(fault))).toEqual([]);
    expect(DATABASE_FAULTS.length).toBeGreaterThan(0);
    expect(operations.some(({ writes }) => writes)).toBe(true);
  });

  it('names each row differently', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });
});
