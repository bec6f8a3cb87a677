// What people are called.
import { expect, it } from 'vitest';
import { personName } from './person-name.ts';
import { defaultSeed } from './seed.ts';

it('A person of the seed has a name, anybody else is called by the end of the id', () => {
  const { users } = defaultSeed();
  expect(personName(users, 'wechat', users[0]?.wechat ?? '')).toBe('小明');
  expect(personName(users, 'baidu', users[0]?.wechat ?? '')).toBe('用户 ntgy');
  expect(personName(users, 'wechat', 'oSTRANGER0001')).toBe('用户 0001');
});
