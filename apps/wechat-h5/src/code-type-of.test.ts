// How a card wants its code to be shown.
import { expect, it } from 'vitest';
import { codeTypeOf } from './code-type-of';

it('is what the card of that type says', () => {
  const discount = { base_info: { code_type: 'CODE_TYPE_ONLY_QRCODE' } };
  expect(codeTypeOf({ raw: { card_type: 'DISCOUNT', discount } })).toBe('CODE_TYPE_ONLY_QRCODE');
});

it.each([{}, { card_type: 'CASH' }, { card_type: 'CASH', cash: {} }, { card_type: 5, cash: null }])(
  'is text for a card that does not say: %j',
  (raw) => {
    expect(codeTypeOf({ raw })).toBe('CODE_TYPE_TEXT');
  },
);
