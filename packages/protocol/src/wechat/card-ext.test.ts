// cardExt: the published signatures, and exactly what was signed in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { buildCardExt, type CardExtFields, cardExtSignature } from './card-ext.ts';
import { cardApiTicket, jsapiTicket } from './tickets.ts';

const fields = {
  apiTicket: cardApiTicket('ojZ8YtyVyr30HheH3CM73y7h4jJE '),
  cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
  timestamp: 1404896688,
  nonceStr: 'jonyqin',
  code: 'jonyqin_1434008071',
} satisfies CardExtFields;

const ofVector = (vector: (typeof vectors.cardExt)[number]): CardExtFields => ({
  apiTicket: cardApiTicket(vector.fields.api_ticket),
  cardId: vector.fields.card_id,
  timestamp: vector.fields.timestamp,
  nonceStr: vector.fields.nonce_str,
  code: vector.fields.code,
});

describe('cardExtSignature', () => {
  for (const vector of vectors.cardExt.filter(({ verified }) => verified)) {
    it(`gives the published signature of ${vector.id}`, () => {
      expect(cardExtSignature(ofVector(vector))).toBe(vector.expected);
    });
  }

  it("does not trim the ticket: WeChat's own sample ends with a blank", () => {
    const [sample, trimmed] = vectors.cardExt;
    if (!sample || !trimmed) throw new Error('vectors moved');
    expect(cardExtSignature(ofVector(sample))).not.toBe(trimmed.computed);
    expect(cardExtSignature(ofVector(trimmed))).toBe(trimmed.computed);
  });

  it('sorts by bytes, not by locale, which puts lower case before upper case', () => {
    for (const vector of vectors.cardExt.filter(({ wrongIfLocaleCompareSort }) => wrongIfLocaleCompareSort)) {
      expect(cardExtSignature(ofVector(vector))).not.toBe(vector.wrongIfLocaleCompareSort);
    }
  });

  it('lets empty and absent values add nothing (an "undefined" in the text broke node-webot/wechat-api)', () => {
    const { code: _, ...without } = fields;
    expect(cardExtSignature({ ...without, code: '', openid: '' })).toBe(cardExtSignature(without));
    expect(cardExtSignature({ ...without, code: undefined, openid: undefined })).toBe(
      cardExtSignature(without),
    );
  });

  it('signs code, openid and balance where they are given', () => {
    const { code: _, ...without } = fields;
    const signatures = [
      without,
      { ...without, code: 'C' },
      { ...without, openid: 'oU' },
      { ...without, balance: 100 },
      { ...without, balance: 0 },
    ].map(cardExtSignature);
    expect(new Set(signatures).size).toBe(signatures.length);
  });

  it('takes seconds as a number or as text alike', () => {
    expect(cardExtSignature({ ...fields, timestamp: '1404896688' })).toBe(cardExtSignature(fields));
  });

  it.each([
    1404896688000,
    '1404896688000',
    1e10,
    1404896688.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' 1404896688',
    '1e9',
  ])('refuses the timestamp %j, which only a phone would have refused', (timestamp) => {
    expect(() => cardExtSignature({ ...fields, timestamp })).toThrowError(
      expect.objectContaining({ code: 'TIMESTAMP_NOT_SECONDS' }),
    );
  });

  it('refuses a nonce of more than 32 characters', () => {
    expect(cardExtSignature({ ...fields, nonceStr: 'n'.repeat(32) })).toMatch(/^[0-9a-f]{40}$/);
    expect(() => cardExtSignature({ ...fields, nonceStr: 'n'.repeat(33) })).toThrowError(
      expect.objectContaining({ code: 'NONCE_INVALID' }),
    );
  });

  it('refuses to sign without a ticket or a card', () => {
    expect(() => cardExtSignature({ ...fields, apiTicket: cardApiTicket('') })).toThrowError(
      expect.objectContaining({ code: 'TICKET_MISSING' }),
    );
    expect(() => cardExtSignature({ ...fields, cardId: '' })).toThrowError(
      expect.objectContaining({ code: 'FIELD_INVALID' }),
    );
  });

  it('does not take a jsapi ticket: WxJava signed with the wrong one for years', () => {
    const wrong = jsapiTicket('sM4AOVdWfPE4DxkXGEs8V');
    // @ts-expect-error a jsapi ticket is another type
    const misuse: CardExtFields = { ...fields, apiTicket: wrong };
    // @ts-expect-error so is a string of which nobody has said what it is
    const unnamed: CardExtFields = { ...fields, apiTicket: 'ticket' };
    expect([misuse.apiTicket, unnamed.apiTicket]).toEqual([wrong, 'ticket']);
  });

  it('never puts the ticket into an error', () => {
    const secret = 'TICKET-THAT-MUST-NOT-SHOW';
    for (const wrong of [{ timestamp: 1404896688000 }, { nonceStr: 'n'.repeat(33) }, { cardId: '' }]) {
      try {
        cardExtSignature({ ...fields, apiTicket: cardApiTicket(secret), ...wrong });
        expect.unreachable();
      } catch (error) {
        expect(JSON.stringify(error) + String(error)).not.toContain(secret);
      }
    }
  });
});

describe('buildCardExt', () => {
  it('gives a JSON text with the timestamp as text: an object or a number fails on some phones', () => {
    const { cardId, cardExt } = buildCardExt(fields);
    expect(cardId).toBe(fields.cardId);
    expect(cardExt).toBeTypeOf('string');
    expect(JSON.parse(cardExt)).toEqual({
      code: 'jonyqin_1434008071',
      timestamp: '1404896688',
      nonce_str: 'jonyqin',
      signature: '6b81fbf6af16e856334153b39737556063c82689',
    });
  });

  it('carries the unsigned fields without signing them', () => {
    const plain = JSON.parse(buildCardExt(fields).cardExt);
    const extended = buildCardExt({
      ...fields,
      outerId: 0,
      outerStr: '12b',
      fixedBeginTimestamp: 1404896000,
    });
    expect(JSON.parse(extended.cardExt)).toEqual({
      ...plain,
      outer_id: 0,
      outer_str: '12b',
      fixed_begintimestamp: 1404896000,
    });
  });

  it('holds exactly what was signed (EasyWeChat signed a nonce that it did not send)', () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(
        fc.record(
          {
            cardId: fc.string({ minLength: 1 }),
            timestamp: fc.integer({ min: 0, max: 9_999_999_999 }),
            nonceStr: text,
            code: text,
            openid: text,
            balance: fc.nat(),
          },
          { requiredKeys: ['cardId', 'timestamp'] },
        ),
        (given) => {
          const apiTicket = cardApiTicket('IpK_1T69hDhZkLQTlwsAX');
          const { cardId, cardExt } = buildCardExt({ apiTicket, ...given });
          const { nonce_str: nonceStr, signature, ...sent } = JSON.parse(cardExt);
          expect(cardExtSignature({ apiTicket, cardId, nonceStr, ...sent })).toBe(signature);
        },
      ),
    );
  });
});
