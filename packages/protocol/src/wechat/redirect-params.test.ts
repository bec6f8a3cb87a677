// The parameters of a link cell: decoded once, repaired where that is sure, taken out of the address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { parseRedirectParams, stripRedirectParams } from './redirect-params.ts';

const { url, decodedOnce, wrongIfDecodedTwiceAsForm } = vectors.redirect;
const code = 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE';
const query = `encrypt_code=${encodeURIComponent(code)}&card_id=pCARD`;

describe('parseRedirectParams', () => {
  it("reads the document's sample, decoded exactly once", () => {
    const params = parseRedirectParams(url);
    expect(params).toEqual({
      cardId: 'pWXUrtw4ehIUwDTXxkvCC6THenb8',
      encryptCode: decodedOnce,
      openid: 'oWXUrt8i3***ymgmPcHKlo0TdgHw',
    });
    expect(params?.encryptCode).not.toBe(wrongIfDecodedTwiceAsForm);
  });

  it('decodes once: what was encoded twice on its way stays visibly wrong, and is not guessed at', () => {
    const twice = `?encrypt_code=${encodeURIComponent(encodeURIComponent('A+/='))}&card_id=pCARD`;
    expect(parseRedirectParams(twice)?.encryptCode).toBe('A%2B%2F%3D');
  });

  it('reads it with the stray blanks that the document prints', () => {
    const strayed = url.replace('encrypt_code=', 'encrypt_code= ').replace('&openid', ' &openid');
    expect(strayed).not.toBe(url);
    expect(parseRedirectParams(strayed)).toEqual(parseRedirectParams(url));
    expect(parseRedirectParams(strayed.replace(/ /g, '%20'))).toEqual(parseRedirectParams(url));
  });

  it('reads a normal card, which brings no openid', () => {
    expect(parseRedirectParams(`https://shop.example/use?${query}`)).toEqual({
      cardId: 'pCARD',
      encryptCode: code,
    });
    expect(parseRedirectParams(`https://shop.example/use?${query}&openid=`)).not.toHaveProperty('openid');
  });

  it('keeps a plus that came unencoded, and brings back one that something made a blank', () => {
    const plain = `?encrypt_code=${code}&card_id=pCARD`;
    expect(parseRedirectParams(plain)?.encryptCode).toBe(code);
    expect(parseRedirectParams(plain.replace('+', ' '))?.encryptCode).toBe(code);
    expect(parseRedirectParams(plain.replace('+', '%20'))?.encryptCode).toBe(code);
  });

  it.each([
    ['before the #', `https://shop.example/?${query}#/pages/use`],
    ['behind the #', `https://shop.example/#/pages/use?${query}`],
    ['behind other parameters on both sides', `https://shop.example/?a=1#/pages/use?b=2&${query}`],
    ['in a bare search', `?${query}`],
    ['in a bare hash', `#/pages/use?${query}`],
  ])('reads parameters %s', (_, place) => {
    expect(parseRedirectParams(place)).toEqual({ cardId: 'pCARD', encryptCode: code });
  });

  it('prefers what WeChat added last to what the link already had', () => {
    expect(parseRedirectParams(`/use?card_id=pOLD&encrypt_code=OLD&${query}`)?.encryptCode).toBe(code);
    expect(parseRedirectParams(`/?${query}#/use?card_id=pOLD&encrypt_code=OLD`)?.encryptCode).toBe(code);
  });

  it.each([
    'https://shop.example/',
    'https://shop.example/?card_id=pCARD',
    'https://shop.example/?encrypt_code=XX',
    'https://shop.example/?card_id=&encrypt_code=XX',
    'https://shop.example/encrypt_code=XX&card_id=pCARD',
    '',
    '#',
    '?',
  ])('answers null for %j', (plain) => {
    expect(parseRedirectParams(plain)).toBeNull();
  });

  it('never throws, whatever the URL', () => {
    expect(parseRedirectParams('?encrypt_code=%E5%&card_id=p%')).toEqual({
      cardId: 'p%',
      encryptCode: '%E5%',
    });
    const pieces = ['?', '#', '&', '=', '+', ' ', '%', '%E5', '%88', '%25', '券', '\ud800', 'encrypt_code'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        parseRedirectParams(text);
        parseRedirectParams(`?encrypt_code=${text}&card_id=${text}`);
      }),
    );
  });
});

describe('stripRedirectParams', () => {
  it.each([
    [`https://shop.example/use?${query}`, 'https://shop.example/use'],
    [`https://shop.example/use?a=1&${query}&openid=oU&b=%20x+y`, 'https://shop.example/use?a=1&b=%20x+y'],
    [`https://shop.example/?${query}#/pages/use?tab=2`, 'https://shop.example/#/pages/use?tab=2'],
    [`https://shop.example/?a=1#/pages/use?tab=2&${query}`, 'https://shop.example/?a=1#/pages/use?tab=2'],
    [`https://shop.example/?${query}#/use?${query}`, 'https://shop.example/#/use'],
    [url, 'http://www.qq.com'],
  ])('makes %s into %s', (dirty, clean) => {
    expect(stripRedirectParams(dirty)).toBe(clean);
  });

  it("leaves a page's own card_id and openid alone", () => {
    const own = 'https://shop.example/claim?card_id=pCARD&openid=oU';
    expect(stripRedirectParams(own)).toBe(own);
  });

  it('leaves no encrypt_code behind, changes nothing the second time, and nothing without a link cell', () => {
    const word = fc.stringMatching(/^[a-z0-9=%+/ ]{0,8}$/);
    const place = fc.array(fc.constantFrom('?', '#', '&', query, 'encrypt_code=X', 'card_id=p', '/use'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(place, word, (parts, noise) => {
        const dirty = `https://shop.example/${parts.join('')}${noise}`;
        const clean = stripRedirectParams(dirty);
        expect(parseRedirectParams(clean)).toBeNull();
        expect(stripRedirectParams(clean)).toBe(clean);
      }),
    );
    // Not fc.webUrl: it builds a table of all Unicode first, which takes seconds.
    const page = fc.stringMatching(
      /^https:\/\/[a-z]{1,8}\/[\w.~%+-]{0,9}(\?[\w=&;%+]{0,12})?(#[\w/?=%]{0,9})?$/,
    );
    fc.assert(
      fc.property(page, (plain) => {
        expect(stripRedirectParams(plain)).toBe(plain);
      }),
    );
  });
});
