// chooseCard's signature, whose one missing field gives an empty list without an error.
import { expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { type ChooseCardFields, cardSign } from './choose-card.ts';
import { cardApiTicket } from './tickets.ts';

const fields = {
  apiTicket: cardApiTicket('IpK_1T69hDhZkLQTlwsAX'),
  appId: 'wxf8b4f85f3a794e77',
  timestamp: 1437997723,
  nonceStr: 'k0hGdSXKZEj3Min5',
} satisfies ChooseCardFields;

it.each(vectors.chooseCard)('gives the signature of $id', ({ fields, computed }) => {
  expect(
    cardSign({
      apiTicket: cardApiTicket(fields.api_ticket),
      appId: fields.app_id,
      timestamp: fields.timestamp,
      nonceStr: fields.nonce_str,
      cardType: fields.card_type,
    }),
  ).toBe(computed);
});

it('lets empty filters add nothing, as the SDK sends them', () => {
  expect(cardSign({ ...fields, shopId: '', cardId: '', cardType: '' })).toBe(cardSign(fields));
});

it('signs the app id and every filter: a missing one gives an empty list without an error', () => {
  const signatures = [
    fields,
    { ...fields, appId: 'wx2' },
    { ...fields, shopId: '272981040' },
    { ...fields, cardId: 'pCARD' },
    { ...fields, cardType: 'CASH' },
  ].map(cardSign);
  expect(new Set(signatures).size).toBe(signatures.length);
});

it.each([
  [{ timestamp: 1437997723000 }, 'TIMESTAMP_NOT_SECONDS'],
  [{ nonceStr: 'n'.repeat(33) }, 'NONCE_INVALID'],
  [{ nonceStr: '' }, 'FIELD_INVALID'],
  [{ appId: '' }, 'FIELD_INVALID'],
  [{ apiTicket: cardApiTicket('') }, 'TICKET_MISSING'],
])('refuses %j with %s', (wrong, code) => {
  expect(() => cardSign({ ...fields, ...wrong })).toThrowError(expect.objectContaining({ code }));
});
