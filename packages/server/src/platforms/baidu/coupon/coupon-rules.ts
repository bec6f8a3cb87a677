// What a kind of coupon must be before it is created: it cannot be changed afterwards.
// @see 百度卡券 1.1 选取卡券背景色, 1.2 创建卡券, 1.2.1 卡券基础信息字段
import { colorName, colorValue } from '@kaquan/protocol/baidu/colors';
import * as v from 'valibot';
import { fen, seconds, text, whole } from '../../field-rules.ts';
import { path } from '../rules.ts';

const claimable = { getStartTimestamp: seconds, getEndTimestamp: seconds };

/** `type` may come as text: the variants are told apart by a number. */
const DateInfo = v.pipe(
  v.looseObject({ type: v.pipe(whole(1), v.picklist([1, 2, 4], 'must be 1, 2 or 4')) }, 'must be an object'),
  v.variant('type', [
    v.looseObject({ ...claimable, type: v.literal(1), beginTimestamp: seconds, endTimestamp: seconds }),
    v.looseObject({ ...claimable, type: v.literal(2), timeUnit: whole(1, 3), timeValue: whole(1) }),
    // 自然日: only days are natural.
    v.looseObject({ ...claimable, type: v.literal(4), timeUnit: whole(2, 2), timeValue: whole(1) }),
  ]),
  v.forward(
    v.check((date) => date.getStartTimestamp < date.getEndTimestamp, 'must be later than getStartTimestamp'),
    ['getEndTimestamp'],
  ),
  v.check(
    (date) => date.type !== 1 || date.beginTimestamp < date.endTimestamp,
    'endTimestamp must be later than beginTimestamp',
  ),
);

const color = v.pipe(
  text,
  v.transform(colorName),
  v.check((name) => colorValue(name) !== undefined, 'must be one of the sixteen colours B010 to B160'),
);

const baseInfo = (titleLimit: number) =>
  v.pipe(
    v.looseObject(
      {
        title: v.pipe(
          text,
          v.check(
            (title) => Array.from(title).length <= titleLimit,
            `must be at most ${titleLimit} characters`,
          ),
        ),
        color,
        getLimit: whole(1),
        dateInfo: DateInfo,
        appRedirectPath: v.optional(path),
        codeType: v.optional(whole(1, 2)),
        quantity: v.optional(whole(1)),
      },
      'must be an object',
    ),
    v.forward(
      v.check(
        (base) => base.codeType !== 2 || base.quantity !== undefined,
        'is required with codeType 2: Baidu makes so many codes',
      ),
      ['quantity'],
    ),
  );

const address = v.pipe(text, v.regex(/^https?:\/\/[^\s/]+/, 'must be an address with http or https'));

/** @param titleLimit characters: 15 since 2021, 10 in the document */
export function couponRules(titleLimit: number) {
  const common = { baseInfo: baseInfo(titleLimit), description: text, callbackUrl: address };
  return v.variant(
    'couponType',
    [
      v.looseObject({
        ...common,
        couponType: v.literal('CASH'),
        leastCost: v.optional(fen(0)),
        reduceCost: fen(1),
      }),
      v.looseObject({ ...common, couponType: v.literal('DISCOUNT'), discount: whole(1, 99) }),
      v.looseObject({ ...common, couponType: v.literal('GENERAL') }),
    ],
    'must be CASH, DISCOUNT or GENERAL',
  );
}
