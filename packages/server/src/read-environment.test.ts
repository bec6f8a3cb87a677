// What the environment says of the database and the platforms.
import { expect, it } from 'vitest';
import { checkConfig } from './check-config.ts';
import { readEnvironment } from './read-environment.ts';

const BAIDU = {
  BAIDU_APP_KEY: 'key',
  BAIDU_APP_SECRET: 'secret-of-baidu',
  BAIDU_CALLBACK_SECRET: '0123456789abcdef',
};
const WECHAT = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 'secret-of-wechat', WECHAT_TOKEN: 'token' };
const BEECLOUD = {
  BEECLOUD_APP_ID: 'id',
  BEECLOUD_APP_SECRET: 'a',
  BEECLOUD_MASTER_SECRET: 'm',
  BEECLOUD_BASE_URL: 'http://beecloud.test',
};

it('is a configuration that a server starts with', () => {
  const config = readEnvironment({
    DATABASE_URL: 'memory://',
    ...BAIDU,
    ...WECHAT,
    WECHAT_BASE_URL: 'http://sandbox.test/wechat',
    ...BEECLOUD,
  });
  expect(() => checkConfig({ ...config, identify: () => null })).not.toThrow();
  expect(config).toMatchObject({
    database: 'memory://',
    baidu: { appKey: 'key', callbackSecret: '0123456789abcdef' },
    wechat: { appid: 'wx1', baseUrl: 'http://sandbox.test/wechat' },
    beecloud: { appId: 'id', masterSecret: 'm' },
  });
});

it('leaves out what is not there: a platform, a base URL, the database; empty is not there', () => {
  expect(
    readEnvironment({ ...WECHAT, WECHAT_ENCODING_AES_KEY: '', BAIDU_BASE_URL: 'http://b.test' }),
  ).toEqual({
    wechat: { appid: 'wx1', secret: 'secret-of-wechat', token: 'token' },
  });
});

it('names what a platform still needs, and no value', () => {
  const { WECHAT_TOKEN: _, ...half } = WECHAT;
  const read = () => readEnvironment({ ...BAIDU, ...half });
  expect(read).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  expect(read).toThrow(/WECHAT_TOKEN/);
  expect(read).not.toThrow(/secret-of|WECHAT_APPID|BAIDU/);
});

it('takes texts only: among a Worker’s bindings are objects', () => {
  expect(readEnvironment({ ...WECHAT, DATABASE_URL: { get: () => 'postgres://' } })).not.toHaveProperty(
    'database',
  );
});
