// What a secret is made into is made once, for as many secrets as a server has.
import { expect, it, vi } from 'vitest';
import { rememberKeys } from './remember-keys.ts';

it('makes a key once, however often it is asked for and whatever is asked for between', () => {
  const make = vi.fn((secret: string, iv: string | undefined) => ({ secret, iv }));
  const keyOf = rememberKeys(make);
  const key = keyOf('new', undefined);
  expect(keyOf('old', undefined)).toEqual({ secret: 'old', iv: undefined });
  expect(keyOf('new', 'iv')).toEqual({ secret: 'new', iv: 'iv' });
  expect(keyOf('new', undefined)).toBe(key);
  expect(make).toHaveBeenCalledTimes(3);
});

it('forgets the oldest, so that the session keys of many people do not stay in memory', () => {
  const make = vi.fn((secret: string) => secret);
  const keyOf = rememberKeys(make);
  for (let person = 0; person < 1000; person += 1) keyOf(`session ${person}`);
  make.mockClear();
  keyOf('session 999');
  expect(make).not.toHaveBeenCalled();
  keyOf('session 0');
  expect(make).toHaveBeenCalledOnce();
});

it('does not remember that a secret could be no key', () => {
  const keyOf = rememberKeys((secret: string) => {
    if (secret === 'short') throw new RangeError('too short');
    return secret;
  });
  for (const _ of [1, 2]) expect(() => keyOf('short')).toThrow(RangeError);
});
