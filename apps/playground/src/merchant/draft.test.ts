// The card that a draft becomes: units, and nothing that belongs to another type.
import { previewCoupon } from '@kaquan/protocol/wechat/preview-coupon';
import { describe, expect, it } from 'vitest';
import { cardOf, type Draft, emptyDraft } from './draft.ts';

const preview = (part: Partial<Draft>) => previewCoupon(cardOf({ ...emptyDraft, ...part }));

describe('the card of a draft', () => {
  it('is what the preview names and prices', () => {
    expect(preview({})).toMatchObject({ title: '50元代金券', pricePerUnit: 2 });
    expect(preview({ acceptCategory: '蛋挞' })).toMatchObject({ title: '蛋挞减50元', pricePerUnit: 4 });
    expect(preview({ leastYuan: '500' })).toMatchObject({ title: '满500减50', pricePerUnit: 6 });
    const gift = { type: 'GIFT', giftName: '蛋挞', objectUseFor: '蛋糕' } as const;
    expect(preview(gift)).toMatchObject({ title: '买蛋糕送蛋挞', pricePerUnit: 6 });
  });

  it('counts the amount in fen and the threshold in yuan, as WeChat does', () => {
    expect(cardOf({ ...emptyDraft, reduceYuan: '19.9', leastYuan: '100' })).toMatchObject({
      cash: { reduce_cost: 1990, advanced_info: { use_condition: { least_cost: 100 } } },
    });
  });

  it('leaves out what was typed for the other type and what was left empty', () => {
    const both = { ...emptyDraft, acceptCategory: '蛋挞', objectUseFor: '蛋糕', rejectCategory: ' ' };
    const condition = (draft: Draft) =>
      (Object.values(cardOf(draft)).at(1) as { advanced_info: { use_condition: object } }).advanced_info
        .use_condition;
    expect(condition(both)).toEqual({ accept_category: '蛋挞', can_use_with_other_discount: true });
    expect(condition({ ...both, type: 'GIFT' })).toEqual({
      object_use_for: '蛋糕',
      can_use_with_other_discount: true,
    });
  });

  it('gives one more after use only where the merchant wants to', () => {
    expect(cardOf(emptyDraft)).toHaveProperty('cash.advanced_info.consume_share_self_num', 1);
    expect(cardOf({ ...emptyDraft, giveAgain: false })).not.toHaveProperty(
      'cash.advanced_info.consume_share_self_num',
    );
  });
});
