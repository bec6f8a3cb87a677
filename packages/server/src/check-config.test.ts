// The configuration: what is wrong is said at once, and never with its value.
import { describe, expect, it } from 'vitest';
import { checkConfig } from './check-config.ts';
import type { CouponServerConfig } from './config.ts';

const baidu = { appKey: 'k', appSecret: 's', callbackSecret: 'sixteen-characters' };
const wechat = { appid: 'wx', secret: 's', token: 't' };
const beecloud = {
  appId: 'a',
  appSecret: 's',
  masterSecret: 'm',
  baseUrl: 'https://bee.test',
  order: () => null,
};
const config = (more: object) => ({ identify: () => null, ...more }) as CouponServerConfig;

describe('a configuration', () => {
  it('is one platform or more', () => {
    expect(() => checkConfig(config({ baidu }))).not.toThrow();
    expect(() =>
      checkConfig(config({ wechat, baidu, basePath: '/api', database: 'memory://' })),
    ).not.toThrow();
    expect(() => checkConfig(config({ beecloud }))).not.toThrow();
    const borrowing = { appid: 'wx', token: 't', accessToken: async () => ({ value: 'v', expiresIn: 60 }) };
    expect(() => checkConfig(config({ wechat: borrowing }))).not.toThrow();
    const own = { name: 'own', open: () => '{}' };
    for (const couponCipher of ['auto', 'baidu-envelope-192', own])
      expect(() => checkConfig(config({ baidu: { ...baidu, couponCipher } }))).not.toThrow();
    const key = 'a'.repeat(43);
    const rotating = {
      ...wechat,
      previousSecrets: ['s0'],
      previousTokens: ['t0', 't1'],
      encodingAesKey: key,
      previousEncodingAesKeys: [key],
      on: { user_get_card: () => undefined, card_pay_order: async () => undefined },
    };
    expect(() => checkConfig(config({ wechat: rotating }))).not.toThrow();
    expect(() => checkConfig(config({}))).toThrow('at least one platform');
  });

  it.each([
    ['baidu.appSecret', { baidu: { ...baidu, appSecret: '' } }],
    ['baidu.callbackSecret', { baidu: { ...baidu, callbackSecret: 'SHORT' } }],
    ['baidu.callbackSecret', { baidu: { ...baidu, callbackSecret: 'with/a/slash/in/the/SECRET' } }],
    ['baidu.couponCipher', { baidu: { ...baidu, couponCipher: 'SHORT' } }],
    ['baidu.titleLimit', { baidu: { ...baidu, titleLimit: 12 } }],
    ['wechat.encodingAesKey', { wechat: { ...wechat, encodingAesKey: 'SHORT' } }],
    ['wechat.encodingAesKey', { wechat: { ...wechat, encodingAesKey: `SHORT${'='.repeat(38)}` } }],
    ['wechat.previousSecrets', { wechat: { ...wechat, previousSecrets: 'SECRET' } }],
    ['wechat.previousTokens.1', { wechat: { ...wechat, previousTokens: ['SECRET', ''] } }],
    [
      'wechat.previousEncodingAesKeys.0',
      { wechat: { ...wechat, encodingAesKey: 'a'.repeat(43), previousEncodingAesKeys: ['SHORT'] } },
    ],
    // Alone they would switch encryption off without a word.
    [
      'wechat.previousEncodingAesKeys',
      { wechat: { ...wechat, previousEncodingAesKeys: ['SECRET'.padEnd(43, 'a')] } },
    ],
    ['wechat.secret', { wechat: { appid: 'wx', token: 'SECRET' } }],
    ['wechat.accessToken', { wechat: { ...wechat, accessToken: 'SECRET' } }],
    ['wechat.on.user_got_card', { wechat: { ...wechat, on: { user_got_card: () => undefined } } }],
    ['wechat.on.user_get_card', { wechat: { ...wechat, on: { user_get_card: 'SHORT' } } }],
    ['wechat.baseUrl', { wechat: { ...wechat, baseUrl: 'SHORT' } }],
    ['wechat.pageOrigins.0', { wechat: { ...wechat, pageOrigins: ['https://shop.test/SECRET'] } }],
    // There is no default: the domain in BeeCloud's documents may be somebody else's by now.
    ['beecloud.baseUrl', { beecloud: { ...beecloud, baseUrl: undefined } }],
    ['beecloud.baseUrl', { beecloud: { ...beecloud, baseUrl: 'SHORT' } }],
    ['beecloud.masterSecret', { beecloud: { ...beecloud, masterSecret: '' } }],
    ['beecloud.order', { beecloud: { ...beecloud, order: 'SHORT' } }],
    ['spool', { baidu, spool: '' }],
    ['databaseConnections', { baidu, database: 'postgres://localhost/shop', databaseConnections: 0 }],
    ['basePath', { baidu, basePath: 'api/SHORT' }],
    ['identify', { baidu, identify: undefined }],
    ['pageOrigins.0', { baidu, pageOrigins: ['https://shop.test/SECRET'] }],
    ['pageOrigins.0', { baidu, pageOrigins: ['*'] }],
    ['limits', { baidu, limits: { caller: 0 } }],
    ['limits', { baidu, limits: { guesses: 1.5 } }],
    ['limits', { baidu, limits: { callers: 5 } }],
    ['limits', { baidu, limits: true }],
    ['addressOf', { baidu, addressOf: 'SHORT' }],
  ])('is refused at %s', (path, more) => {
    let message = '';
    try {
      checkConfig(config(more));
    } catch (error) {
      expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
      message = String(error);
    }
    expect(message).toContain(` ${path}:`);
    expect(message).not.toMatch(/SHORT|SECRET/);
  });
});
