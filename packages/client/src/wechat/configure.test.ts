// @vitest-environment jsdom
// When the real weixin-js-sdk is configured, and what its verdict does.
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANDROID, CHROME, IOS, installNativeWechat } from '../../test-support/native-wechat.ts';
import { config, failing, setUp } from '../../test-support/wechat-page.ts';
import { addCard } from './add-card.ts';
import { chooseCard } from './choose-card.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('configuring', () => {
  it('happens once for all calls of a page, also for calls at the same time', async () => {
    const { wechat, client, called } = setUp();
    await Promise.all([wechat.configure(), wechat.configure(), addCard(wechat, [{ cardId: 'pA' }])]);
    await chooseCard(wechat);
    expect(client.jsConfig.mock.calls).toEqual([['https://shop.example/claim']]);
    expect(called('preVerifyJSAPI')).toEqual([
      expect.objectContaining({
        verifyJsApiList: ['batchAddCard', 'chooseCard', 'batchViewCard', 'consumedShareCard'],
        verifyAppId: 'wxAPP',
        verifyTimestamp: '1414587457',
        verifySignature: '0f9de62f',
      }),
    ]);
  });

  it('leaves the caller’s jsApiList alone, into which the SDK writes its own names', async () => {
    const jsApiList = Object.freeze(['addCard', 'openCard', 'scanQRCode']);
    const { wechat, called } = setUp(IOS, { jsApiList });
    await wechat.configure();
    expect(jsApiList).toEqual(['addCard', 'openCard', 'scanQRCode']);
    expect(called('preVerifyJSAPI')[0]).toMatchObject({
      verifyJsApiList: ['batchAddCard', 'batchViewCard', 'scanQRCode'],
    });
  });

  it('fails for a wrong signature, although the SDK then says ready as well', async () => {
    const { wechat, native } = setUp();
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    const error = await failing(wechat.configure());
    expect(error.code).toBe('SDK_CONFIG_FAILED');
    expect(error.message).toContain('config:invalid signature');
    expect(error.message).not.toContain(config.signature);
  });

  it('can be tried again after a failure, and hears the second verdict rather than the old ready', async () => {
    const { wechat, native, client, called } = setUp();
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    await failing(wechat.configure());
    expect(await failing(wechat.configure())).toMatchObject({ code: 'SDK_CONFIG_FAILED' });

    client.jsConfig.mockResolvedValueOnce({ ...config, signature: 'fresh' });
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:ok' });
    const result = await addCard(wechat, [{ cardId: 'pA' }]);
    expect(result.cancelled).toBe(false);
    expect(called('preVerifyJSAPI')).toHaveLength(3);
    expect(called('preVerifyJSAPI').at(-1)).toMatchObject({
      verifyJsApiList: ['batchAddCard', 'chooseCard', 'batchViewCard', 'consumedShareCard'],
      verifySignature: 'fresh',
    });
    expect(called('batchAddCard').at(-1)).toMatchObject({
      verifySignature: 'fresh',
    });
  });

  it('happens again when the signing URL changes, and a failure there is heard', async () => {
    let url = 'https://shop.example/claim';
    const { wechat, native, client } = setUp(ANDROID, { signingUrl: () => url });
    await wechat.configure();
    url = 'https://shop.example/coupons';
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'SDK_CONFIG_FAILED' });
    expect(client.jsConfig.mock.calls).toEqual([['https://shop.example/claim'], [url]]);
  });

  it('happens again after a call was not permitted: where a failure cannot be heard, that is how it shows', async () => {
    const lexicallyOld = IOS.replace('MicroMessenger/8.0.50', 'MicroMessenger/10.0.1');
    const { wechat, native, client } = setUp(lexicallyOld);
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    native.answers.batchAddCard = () => ({ err_msg: 'system:access_denied' });
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'SDK_CONFIG_FAILED' });
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:ok' });
    await wechat.configure();
    expect(client.jsConfig).toHaveBeenCalledTimes(2);
  });

  it('waits for a bridge that comes late', async () => {
    const { wechat, native } = setUp(IOS, { bridge: false });
    const configured = wechat.configure();
    await vi.waitFor(() => expect(wechat.client.jsConfig).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 20));
    const late = installNativeWechat(IOS);
    document.dispatchEvent(new Event('WeixinJSBridgeReady'));
    await configured;
    expect(late.calls.map(({ name }) => name)).toContain('preVerifyJSAPI');
    expect(native.calls).toEqual([]);
  });

  it('stops waiting where there is no bridge, and can be tried again', async () => {
    const { wechat, client } = setUp(IOS, { bridge: false, timeout: 50 });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'TIMEOUT' });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'TIMEOUT' });
    expect(client.jsConfig).toHaveBeenCalledTimes(2);
  });

  it('is refused outside WeChat without loading or asking anything', async () => {
    const { wechat, client, native } = setUp(CHROME);
    const load = vi.spyOn(native, 'loadJsSdk');
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(load).not.toHaveBeenCalled();
    expect(client.jsConfig).not.toHaveBeenCalled();
  });

  it('passes on what the server says about the page', async () => {
    const { wechat, client } = setUp();
    client.jsConfig.mockRejectedValueOnce(new CouponError('FORBIDDEN', 'not a page of this shop'));
    expect(await failing(wechat.configure())).toMatchObject({ code: 'FORBIDDEN' });
    await wechat.configure();
  });

  it('passes on that the SDK could not be loaded', async () => {
    const loadJsSdk = () => Promise.reject(new CouponError('NETWORK_FAILED', 'no SDK'));
    const { wechat } = setUp(IOS, { loadJsSdk });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'NETWORK_FAILED' });
  });
});
