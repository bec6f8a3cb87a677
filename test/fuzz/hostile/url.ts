// Addresses with everything that two parsers read differently.
import * as fc from 'fast-check';
import { hostileText, wellFormed } from './text.ts';

const ORIGINS = [
  'https://shop.example',
  'http://shop.example:8080',
  'https://user:pass@shop.example',
  'https://券.例',
  'https://xn--fiq.example',
  'https://[::1]:443',
  'https://shop.example\\@evil.example',
  'HTTPS://SHOP.EXAMPLE',
  '//shop.example',
  '',
  'javascript:alert(1)',
  'https:shop.example',
  'https://shop.example.',
  'https://0x7f.1',
  'https:///shop.example',
  'http://[::',
  'https://shop%2eexample',
  'https://shop.example:99999',
];
const NAMES = [
  'card_id',
  'encrypt_code',
  'openid',
  'code',
  'state',
  'CARD_ID',
  'card%5Fid',
  'card_id[]',
  ' card_id',
  '__proto__',
  'a',
];

const value = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => encodeURIComponent(wellFormed(text))) },
  { weight: 2, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%',
      '%E5%88',
      '%C0%AF',
      '%u5238',
      '+',
      '%2B',
      '%252B',
      '=',
      '==',
      '',
      '%00',
      '%0d%0a',
    ),
  },
);
const pair = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('=', '=', '=', '', '=='), value)
  .map((parts) => parts.join(''));
const query = fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&'));

/** An address, or what looks like one, with the parameters of a card's link among others, before and behind the hash. */
export const hostileUrl = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...ORIGINS),
        fc.constantFrom('', '/', '/use', '/a/../b', '/%2e%2e', '/券'),
        fc.constantFrom('?', '?', '??', '', '&'),
        query,
        fc.constantFrom('', '#', '#?', '#/page?', '##'),
        query,
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: hostileText },
);
