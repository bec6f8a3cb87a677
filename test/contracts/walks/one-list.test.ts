// What somebody holds on three platforms, in one list and one shape, though each platform counts in its own way.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { createCard } from '@kaquan/server/wechat/card/create';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { baiduCash, wechatOrdinary } from './coupon-kinds.ts';
import { openStage, type Stage } from './stage.ts';

const DAY = 86_400;

describe('GET /coupons over three platforms', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage('pglite');
  });
  afterAll(() => stage?.close());

  /** The same coupon three times, in each platform's own words; answers what the caller then holds. */
  async function holdOnAll(kind: 'cash' | 'discount') {
    const { me } = stage.people();
    const now = stage.sandbox.clock.now();
    const range = { begin: now - DAY, end: now + 30 * DAY };

    const { leastCost: _, reduceCost: __, ...baidu } = baiduCash(now, stage.callbackUrl.baidu);
    const { couponId } = await createCoupon(stage.baidu, {
      ...baidu,
      ...(kind === 'cash'
        ? { couponType: 'CASH', reduceCost: 2_000, leastCost: 10_000 }
        : { couponType: 'DISCOUNT', discount: 80 }),
    });
    await batchUploadCodes(stage.baidu, { couponId, couponCodes: [`L-${kind}`] });
    await stage.control.baidu.claim(me.baidu, couponId);

    const base_info = {
      ...wechatOrdinary(now).gift.base_info,
      date_info: {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        begin_timestamp: range.begin,
        end_timestamp: range.end,
      },
    } as const;
    const { cardId } = await createCard(
      stage.wechat,
      kind === 'cash'
        ? { card_type: 'CASH', cash: { base_info, reduce_cost: 2_000, least_cost: 10_000 } }
        : { card_type: 'DISCOUNT', discount: { base_info, discount: 20 } },
    );
    await fetch(`${stage.sandbox.url}/_sandbox/wechat/reviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cardId, pass: true }),
    });
    await stage.control.wechat.claim(me.wechat, cardId);

    const templateId = await stage.control.beecloud.template({
      ...(kind === 'cash'
        ? { type: 0, discount: 20, limit_fee: 10_000 }
        : { type: 1, discount: 0.8, limit_fee: 0 }),
      start_time: range.begin * 1000,
      end_time: range.end * 1000,
    });
    const request = { requestId: `${kind}-${me.beecloud}`, templateId, userId: me.beecloud };
    await issueOnce(stage.beecloud, request);

    const coupons = await waitUntil(async () => {
      const { body } = await stage.as(me)<CouponsAnswer>('GET', '/coupons');
      return body.coupons.length === 3 && body.coupons;
    }, 'the coupons of three platforms');
    expect(new Set(coupons.map(({ platform }) => platform))).toEqual(
      new Set(['baidu', 'wechat', 'beecloud']),
    );
    return { coupons, range };
  }

  it.each([
    ['cash', { kind: 'cash', reduceCost: 2_000 }, 10_000],
    ['discount', { kind: 'discount', percentOff: 20 }, 0],
  ] as const)('%s says the same everywhere: %j', async (kind, benefit, leastCost) => {
    const { coupons, range } = await holdOnAll(kind);
    for (const coupon of coupons) {
      expect(coupon).toMatchObject({
        id: expect.any(String),
        templateId: expect.any(String),
        title: expect.any(String),
        benefit,
        leastCost,
        state: 'held',
        status: 'available',
      });
      expect(coupon.validity).toEqual({ beginTime: range.begin, endTime: range.end });
    }
  });

  it('keeps each platform’s own fields beside it, in its own units', async () => {
    const { coupons, range } = await holdOnAll('discount');
    const raw = (platform: string) => JSON.stringify(coupons.find((one) => one.platform === platform)?.raw);
    expect(raw('baidu')).toContain('"discount":80');
    expect(raw('wechat')).toContain('"discount":20');
    expect(raw('beecloud')).toContain('"discount":0.8');
    expect(raw('beecloud')).toContain(`"end_time":${range.end * 1000}`);
    expect(raw('wechat')).toContain(`"end_timestamp":${range.end}`);
  });
});
