// Times that platforms write, as far as they are times.
import { describe, expect, it } from 'vitest';
import { validity as baiduValidity } from './baidu/coupon-face.ts';
import { validity as beecloudValidity } from './beecloud/coupon-face.ts';
import { readValidity } from './read-validity.ts';
import { validity as wechatValidity } from './wechat/coupon-face.ts';

describe('the validity that a platform writes', () => {
  it('is in whole seconds, and 0 is a time', () => {
    expect(readValidity(0, 1.9)).toEqual({ beginTime: 0, endTime: 1 });
    expect(readValidity(-0, -0.5)).toEqual({ beginTime: 0, endTime: -1 });
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, 1e21, -(2 ** 53)])(
    'has no time where it says %s',
    (time) => {
      expect(readValidity(time, time)).toEqual({});
    },
  );

  // Found by fuzzing: a database that keeps 64-bit seconds refused these, and with them the coupon.
  it('guards against terms so long that their end is no date, and against fractions of a second', () => {
    const months = { baseInfo: { dateInfo: { type: 2, timeUnit: 3, timeValue: 7_483_648 } } };
    expect(baiduValidity(months, 100)).toEqual({ beginTime: 100 });
    const term = {
      card_type: 'CASH',
      cash: { base_info: { date_info: { type: 2, fixed_begin_term: '1e21' } } },
    };
    expect(wechatValidity(term, 100)).toEqual({});
    const range = {
      card_type: 'CASH',
      cash: { base_info: { date_info: { type: 1, begin_timestamp: '1.5', end_timestamp: 0.3 } } },
    };
    expect(wechatValidity(range, 100)).toEqual({ beginTime: 1, endTime: 0 });
    expect(beecloudValidity({ end_time: '16000000000000000000' })).toEqual({});
  });
});
