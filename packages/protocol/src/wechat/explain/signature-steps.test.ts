// The steps end in the signature that the kit signs with, and can be shown without what is secret.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import vectors from '../../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { cardExtSignature } from '../card-ext.ts';
import { cardSign } from '../choose-card.ts';
import { jsConfigSignature } from '../js-config.ts';
import { cardApiTicket, jsapiTicket } from '../tickets.ts';
import { signatureSteps } from './signature-steps.ts';
import { maskedText } from './signing.ts';

const text = fc.string({ minLength: 1, maxLength: 20 });
const timestamp = fc.integer({ min: 0, max: 9_999_999_999 });

it.each(vectors.cardExt)(
  'join the values of $id as the document does',
  ({ fields, sortedConcat, computed }) => {
    const { joined, signature } = signatureSteps('card-ext', fields);
    expect(joined.map((fragment) => fragment.text).join('')).toBe(sortedConcat);
    expect(signature).toBe(computed);
  },
);

it.each(vectors.jsapi)('join the values of $id as the document does', ({ string1, expected, ...values }) => {
  const { joined, signature } = signatureSteps('js-config', values);
  expect(joined.map((fragment) => fragment.text).join('')).toBe(string1);
  expect(signature).toBe(expected);
});

it('agree with what the kit signs', () => {
  fc.assert(
    fc.property(text, text, text, timestamp, text, (ticket, first, nonceStr, time, last) => {
      const card = { api_ticket: ticket, card_id: first, nonce_str: nonceStr, timestamp: time, code: last };
      expect(signatureSteps('card-ext', card).signature).toBe(
        cardExtSignature({
          apiTicket: cardApiTicket(ticket),
          cardId: first,
          nonceStr,
          timestamp: time,
          code: last,
        }),
      );
      const choice = {
        api_ticket: ticket,
        app_id: first,
        nonce_str: nonceStr,
        timestamp: time,
        card_type: last,
      };
      expect(signatureSteps('choose-card', choice).signature).toBe(
        cardSign({
          apiTicket: cardApiTicket(ticket),
          appId: first,
          nonceStr,
          timestamp: time,
          cardType: last,
        }),
      );
      const url = `https://shop.example/${encodeURIComponent(last)}`;
      const config = { jsapi_ticket: ticket, noncestr: nonceStr, timestamp: time, url };
      expect(signatureSteps('js-config', { ...config, url: `${url}#top` }).signature).toBe(
        jsConfigSignature({ jsapiTicket: jsapiTicket(ticket), nonceStr, timestamp: time, url }),
      );
    }),
  );
});

it('show no ticket when they are masked, and what is at its end all the same', () => {
  const { joined } = signatureSteps('card-ext', {
    api_ticket: 'TICKET ',
    card_id: 'p1',
    timestamp: 1404896688,
  });
  expect(maskedText(joined)).toBe('1404896688‹api_ticket, 7›p1');
});
