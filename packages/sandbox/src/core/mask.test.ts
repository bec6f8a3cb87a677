// What the log shows of secrets: that there are some.
import { expect, test } from 'vitest';
import { mask, maskUrl } from './mask.ts';

test('secrets, tokens and tickets are masked however deep they lie; the rest stays', () => {
  const masked = mask({
    query: { access_token: 'T', type: 'jsapi' },
    list: [{ ticket: 'X', expires_in: 7200 }],
  });
  expect(masked).toEqual({
    query: { access_token: '••••', type: 'jsapi' },
    list: [{ ticket: '••••', expires_in: 7200 }],
  });
});

test('a callback URL loses its last segment, which may be a secret, and its query', () => {
  expect(maskUrl('http://127.0.0.1:1/api/callbacks/baidu/s3cret?x=1')).toBe('/api/callbacks/baidu/••••');
  expect(mask({ callbackUrl: 'http://a.example/callbacks/baidu/s3cret' })).toEqual({
    callbackUrl: '/callbacks/baidu/••••',
  });
});

test('what is nested without end is shown down to a hundred levels, not more than the stack holds', () => {
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner, ticket: 'X' }), 'core');
  expect(mask(deep(99))).toMatchObject({ ticket: '••••' });
  const shown = JSON.stringify(mask(deep(100_000)));
  expect(shown).toContain('…');
  expect(shown).not.toContain('X');
});
