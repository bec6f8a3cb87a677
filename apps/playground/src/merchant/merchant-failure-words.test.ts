// What the desk says of a failure.
import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../sandbox/request.ts';
import { merchantFailureWords } from './merchant-failure-words.ts';

const refused = (code: string, message = 'recharge at least 3') =>
  new RequestFailed('refused', 409, message, code);

describe('merchantFailureWords', () => {
  it("says in Chinese what the kit's errors say to developers", () => {
    expect(merchantFailureWords(refused('POINTS_MISSING'), 'zh')).toMatch(/^券点不够/);
    expect(merchantFailureWords(refused('PURCHASE_UNSETTLED'), 'zh')).toMatch(/不要马上再买/);
  });

  it('names the field of a rule that was broken', () => {
    expect(merchantFailureWords(refused('FIELD_INVALID', 'gift.gift_name: at most 6'), 'zh')).toContain(
      'gift.gift_name',
    );
  });

  it('leaves what it does not know to whoever refused', () => {
    expect(merchantFailureWords(refused('NEW_CODE', '今天不行'), 'zh')).toContain('今天不行');
    expect(merchantFailureWords(refused('POINTS_MISSING'), 'en')).toContain('recharge at least 3');
  });
});
