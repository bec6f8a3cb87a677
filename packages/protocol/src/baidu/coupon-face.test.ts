// Baidu's coupon as one face: units, types, titles of any length, validity.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couponFace, validity } from './coupon-face.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000;

/** The sample of coupon/get, as the document prints it. */
const answer = {
  errno: 0,
  msg: 'success',
  data: {
    couponId: 'xxxx',
    couponType: 'DISCOUNT',
    discount: 30,
    baseInfo: {
      title: '卡券标题',
      color: 'B10',
      getLimit: 3,
      dateInfo: {
        getStartTimestamp: 1574952776,
        getEndTimestamp: 1577544776,
        type: 1,
        beginTimestamp: 1574952776,
        endTimestamp: 1577544776,
        timeUnit: 1,
        timeValue: 22,
      },
    },
    description: '使用描述',
    callbackUrl: '卡券事件回调地址',
  },
};

const dated = (dateInfo: Record<string, unknown>) => ({ baseInfo: { title: 't', dateInfo } });

describe('couponFace', () => {
  it("reads the document's sample: 30 is 三折, 70 % off; B10 is B010", () => {
    expect(couponFace(answer)).toEqual({
      title: '卡券标题',
      benefit: { kind: 'discount', percentOff: 70 },
      leastCost: 0,
      color: 'B010',
      description: '使用描述',
    });
  });

  it('reads the data alone, as the list answers it, and fields that lie beside baseInfo', () => {
    expect(couponFace(answer.data)).toEqual(couponFace(answer));
    const { baseInfo, ...rest } = answer.data;
    expect(couponFace({ ...rest, ...baseInfo })).toEqual(couponFace(answer));
    expect(validity({ ...rest, ...baseInfo }, 0)).toEqual(validity(answer, 0));
  });

  it('reads a cash coupon in fen, numbers as text included (the SDKs send them so)', () => {
    const cash = { couponType: 'CASH', leastCost: '1000', reduceCost: '500', baseInfo: { title: '五元' } };
    expect(couponFace(cash)).toEqual({
      title: '五元',
      benefit: { kind: 'cash', reduceCost: 500 },
      leastCost: 1000,
    });
  });

  it('reads a general coupon, and what it cannot read as one', () => {
    expect(couponFace({ couponType: 'GENERAL', baseInfo: { title: '通用' } }).benefit).toEqual({
      kind: 'general',
    });
    for (const odd of [
      { couponType: 'DISCOUNT' },
      { couponType: 'DISCOUNT', discount: 800 },
      { couponType: 'CASH' },
      {},
    ]) {
      expect(couponFace(odd).benefit).toEqual({ kind: 'general' });
    }
  });

  it('gives any title whole: ten characters were the limit, now fifteen', () => {
    const title = '一二三四五六七八九十一二三四五';
    expect(couponFace({ couponType: 'GENERAL', baseInfo: { title } }).title).toBe(title);
  });
});

describe('validity', () => {
  it('gives a fixed range as it is, whenever it was claimed', () => {
    expect(validity(answer, at('2019-12-24T10:00:00'))).toEqual({
      beginTime: 1574952776,
      endTime: 1577544776,
    });
  });

  it('counts hours, days and calendar months from the claim', () => {
    const claimed = at('2020-01-31T13:00:00');
    const end = (timeUnit: number, timeValue: number) =>
      validity(dated({ type: 2, timeUnit, timeValue }), claimed).endTime;
    expect(end(1, 22)).toBe(at('2020-02-01T11:00:00'));
    expect(end(2, 30)).toBe(at('2020-03-01T13:00:00'));
    expect(end(3, 1)).toBe(at('2020-02-29T13:00:00'));
  });

  it('counts the day of the claim among natural days: the official SDK has 5 from 1 October end as the 6th begins', () => {
    const claimed = at('2020-10-01T23:00:00');
    expect(validity(dated({ type: 4, timeUnit: 2, timeValue: 5 }), claimed)).toEqual({
      beginTime: claimed,
      endTime: at('2020-10-05T23:59:59'),
    });
  });

  it('reads numbers as text', () => {
    expect(validity(dated({ type: '2', timeUnit: '2', timeValue: '7' }), 0)).toEqual({
      beginTime: 0,
      endTime: 604800,
    });
  });

  it('leaves the end open where the template does not say', () => {
    expect(validity({}, 5)).toEqual({});
    expect(validity(dated({ type: 2 }), 5)).toEqual({ beginTime: 5 });
    expect(validity(dated({ type: 2, timeUnit: 9, timeValue: 1 }), 5)).toEqual({ beginTime: 5 });
  });
});

it('couponFace and validity read anything without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(couponFace(raw).title).toBeTypeOf('string');
      expect(couponFace({ baseInfo: raw, couponType: 'CASH' }).leastCost).toBeGreaterThanOrEqual(0);
      validity({ baseInfo: { dateInfo: raw } }, 0);
    }),
  );
});
