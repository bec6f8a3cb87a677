// wx.config's check: which URL, and which ticket.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../../testing/start-sandbox.ts';
import { app, openMerchant } from '../../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
describe('wx.config', () => {
  async function verify(signedUrl: string, device: Json, type = 'jsapi') {
    const merchant = await openMerchant(sandbox);
    const ticket = await merchant.ticket(type);
    const text = `jsapi_ticket=${ticket}&noncestr=n&timestamp=1&url=${signedUrl}`;
    const signature = createHash('sha1').update(text).digest('hex');
    const config = { appId: app.appid, timestamp: '1', nonceStr: 'n', signature };
    return sandbox.post('/_sandbox/wechat/verify-config', { ...config, ...device });
  }
  const page = { landingUrl: 'http://shop.example/a?x=1#/home', url: 'http://shop.example/b#/use' };
  const invalid = { err_msg: 'preVerifyJSAPI:fail,invalid signature' };

  test('on iOS the landing URL is signed, on Android the current one, both without #', async () => {
    const ios = { ...page, system: 'ios' };
    const android = { ...page, system: 'android' };
    expect(await verify('http://shop.example/a?x=1', ios)).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
    expect(await verify('http://shop.example/b', ios)).toMatchObject(invalid);
    expect(await verify('http://shop.example/b', android)).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
    expect(await verify('http://shop.example/b#/use', android)).toMatchObject(invalid);
  });

  test('a URL that still carries encrypt_code fails whatever the signature', async () => {
    const url = 'http://shop.example/use?card_id=p&encrypt_code=x';
    expect(await verify(url, { landingUrl: url, url, system: 'ios' })).toMatchObject(invalid);
  });

  test('the card ticket does not sign it', async () => {
    expect(await verify('http://shop.example/b', { ...page, system: 'android' }, 'wx_card')).toMatchObject({
      ...invalid,
      reason: expect.stringContaining('wx_card'),
    });
  });
});
