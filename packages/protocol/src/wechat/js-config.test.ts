// wx.config's signature: of the URL as it stands, up to the #, with its own ticket.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { type JsConfigFields, jsConfigSignature } from './js-config.ts';
import { cardApiTicket, jsapiTicket } from './tickets.ts';

const fields = {
  jsapiTicket: jsapiTicket('mock-ticket'),
  nonceStr: 'mock-nonce',
  timestamp: 1601234567,
  url: 'https://shop.example/use?a=%E5%88%B8',
} satisfies JsConfigFields;

it.each(vectors.jsapi)('gives the published signature of $id', (vector) => {
  expect(
    jsConfigSignature({
      jsapiTicket: jsapiTicket(vector.jsapi_ticket),
      nonceStr: vector.noncestr,
      timestamp: vector.timestamp,
      url: vector.url,
    }),
  ).toBe(vector.expected);
});

it('leaves out what follows the #, and nothing else', () => {
  const signature = jsConfigSignature(fields);
  expect(jsConfigSignature({ ...fields, url: `${fields.url}#/pages/use?code=1` })).toBe(signature);
  expect(jsConfigSignature({ ...fields, url: decodeURI(fields.url) })).not.toBe(signature);
});

it('signs the URL as it stands in the address bar: encoded again, its % would become %25', () => {
  const { jsapiTicket: ticket, nonceStr, timestamp, url } = fields;
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
  expect(jsConfigSignature(fields)).toBe(createHash('sha1').update(text).digest('hex'));
});

it('does not take a card ticket', () => {
  // @ts-expect-error a card ticket is another type
  const misuse: JsConfigFields = { ...fields, jsapiTicket: cardApiTicket('mock-ticket') };
  expect(misuse.jsapiTicket).toBe('mock-ticket');
});

it.each([
  [{ timestamp: 1601234567000 }, 'TIMESTAMP_NOT_SECONDS'],
  [{ nonceStr: 'n'.repeat(33) }, 'NONCE_INVALID'],
  [{ nonceStr: '' }, 'FIELD_INVALID'],
  [{ url: '' }, 'FIELD_INVALID'],
  [{ url: '#/use' }, 'FIELD_INVALID'],
  [{ jsapiTicket: jsapiTicket('') }, 'TICKET_MISSING'],
])('refuses %j with %s', (wrong, code) => {
  expect(() => jsConfigSignature({ ...fields, ...wrong })).toThrowError(expect.objectContaining({ code }));
});
