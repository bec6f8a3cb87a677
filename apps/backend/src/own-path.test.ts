// Where a login may go back to, and where an attacker would have it go.
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('The path that a login goes back to', () => {
  it.each(['/', '/apps/wechat/?card_id=p&openid=o#/pages/use/index', '/apps/a%2F%2Fb'])(
    'is ours: %s',
    (path) => {
      expect(ownPath(path, '/home')).toBe(path);
    },
  );

  it.each([
    '//evil.test/',
    '/\\evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '/.//evil.test',
    '/x/..//evil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    'evil.test',
    '',
    undefined,
  ])('is our own page instead of %j, which a browser would leave us for', (path) => {
    expect(ownPath(path, '/home')).toBe('/home');
  });
});
