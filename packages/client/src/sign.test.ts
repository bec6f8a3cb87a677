import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildCardExt, cardApiTicket, cardSign, jsConfigSignature } from './sign.ts';

it('signs cards on a trusted runtime', () => {
  const apiTicket = cardApiTicket('IpK_1T69hDhZkLQTlwsAX');
  const { cardExt } = buildCardExt({ apiTicket, cardId: 'pC', timestamp: 1404896688, nonceStr: 'n' });
  expect(JSON.parse(cardExt).signature).toMatch(/^[0-9a-f]{40}$/);
  expect([cardSign, jsConfigSignature].map((sign) => typeof sign)).toEqual(['function', 'function']);
});

it('cannot be imported by a browser, whatever other condition it has', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(Object.entries(exports['./sign'])[0]).toEqual(['browser', null]);
});
