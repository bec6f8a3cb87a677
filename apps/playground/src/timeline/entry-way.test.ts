// From whom to whom each kind of line goes.
import { describe, expect, it } from 'vitest';
import { entryWay } from './entry-way.ts';

describe('entryWay', () => {
  it.each([
    ['push', 'push:user_get_card', 'wechat', ['platform', 'backend']],
    ['request', '/card/code/consume', 'wechat', ['backend', 'platform']],
    ['page', '/api/callbacks/wechat', 'wechat', ['platform', 'backend']],
    ['page', '/api/redemptions', null, ['page', 'backend']],
    ['action', '/claims', 'baidu', ['user', 'wallet']],
    ['action', '/launches', 'baidu', ['wallet', 'page']],
    ['action', '/add-card', 'wechat', ['page', 'wallet']],
    ['action', '/payments', null, ['user', 'platform']],
    ['action', '/clock', null, ['user', 'sandbox']],
  ] as const)('%s %s', (kind, route, platform, way) => {
    expect(entryWay({ kind, route, platform })).toEqual(way);
  });
});
