// The phone that the SDK meets: iOS or Android, and only what wx.config asked for.
import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../../testing/start-sandbox.ts';
import { app, hong, ming, openMerchant, sha1Sorted, sharedCard } from '../../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const PAGE = 'http://shop.example/land?x=1#/home';
type Bridge = { invoke(name: string, data: Json, callback: (answer: Json) => void): void };

/** A page in which the served script ran: just enough of a browser, with the sheets answered beforehand. */
async function openPage(options: { agent?: string; cookie?: string; ua?: string; confirm?: boolean } = {}) {
  const script = await (
    await sandbox.request(`/wechat/native/bridge.js${options.ua ? `?ua=${options.ua}` : ''}`)
  ).text();
  const requested: string[] = [];
  class HTMLImageElement {
    set src(value: string) {
      requested.push(value);
    }
  }
  const page: Json = {
    navigator: { userAgent: options.agent ?? 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130' },
    location: { href: PAGE },
    document: { cookie: options.cookie ?? '', dispatchEvent: () => true },
    __kaquanNative: { confirm: options.confirm ?? true },
    HTMLImageElement,
    ...{ Event, URL, fetch, setTimeout, structuredClone },
  };
  page.window = page;
  runInContext(script, createContext(page));
  const bridge = page.WeixinJSBridge as Bridge;
  const invoke = (name: string, data: Json = {}) =>
    new Promise<Json>((resolve) => bridge.invoke(name, data, resolve));
  return {
    page,
    invoke,
    requested,
    HTMLImageElement,
    agent: () => String((page.navigator as Json).userAgent),
  };
}

async function configure(invoke: (name: string, data: Json) => Promise<Json>, url: string, apis: string[]) {
  const merchant = await openMerchant(sandbox);
  const ticket = await merchant.ticket('jsapi');
  const text = `jsapi_ticket=${ticket}&noncestr=n&timestamp=1&url=${url}`;
  return invoke('preVerifyJSAPI', {
    verifyJsApiList: apis,
    verifyAppId: app.appid,
    verifyTimestamp: '1',
    verifyNonceStr: 'n',
    verifySignature: createHash('sha1').update(text).digest('hex'),
  });
}
const landing = 'http://shop.example/land?x=1';
const ALL = ['batchAddCard', 'chooseCard', 'batchViewCard', 'consumedShareCard'];

async function cardAndExt() {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(sharedCard(sandbox.clock.now()));
  const ticket = await merchant.ticket('wx_card');
  const timestamp = String(sandbox.clock.now());
  const cardExt = (nonce: string, sign = sha1Sorted([ticket, timestamp, nonce, cardId])) =>
    JSON.stringify({ timestamp, nonce_str: nonce, signature: sign });
  return { merchant, cardId, cardExt, ticket };
}

describe('the phone', () => {
  test('is an iPhone, or an Android on demand; a real WeChat stays what it is', async () => {
    expect((await openPage()).agent()).toMatch(/iPhone.*MicroMessenger/);
    expect((await openPage({ ua: 'android' })).agent()).toMatch(/Android.*MicroMessenger/);
    const real = 'Mozilla/5.0 (Linux; Android 9) MicroMessenger/8.0.1';
    expect((await openPage({ agent: real })).agent()).toBe(real);
  });

  test('keeps the SDK from reporting to WeChat, and loads every other image', async () => {
    const { HTMLImageElement, requested } = await openPage();
    const image = new HTMLImageElement();
    image.src = 'https://open.weixin.qq.com/sdk/report?v=1';
    image.src = 'http://shop.example/logo.png';
    expect(requested).toEqual(['http://shop.example/logo.png']);
  });
});

describe('the bridge', () => {
  test('checks wx.config against the URL the page was opened with, even after the page moved on', async () => {
    const { page, invoke } = await openPage();
    (page.location as Json).href = 'http://shop.example/next';
    expect(await configure(invoke, landing, ALL)).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
    expect(await configure(invoke, 'http://shop.example/next', ALL)).toEqual({
      err_msg: 'preVerifyJSAPI:fail,invalid signature',
    });
  });

  test('on Android checks it against the URL of now', async () => {
    const { page, invoke } = await openPage({ ua: 'android' });
    (page.location as Json).href = 'http://shop.example/next#/use';
    expect(await configure(invoke, 'http://shop.example/next', ALL)).toEqual({
      err_msg: 'preVerifyJSAPI:ok',
    });
  });

  test('denies what wx.config did not ask for, and knows no other functions', async () => {
    const { invoke } = await openPage();
    expect(await invoke('batchAddCard', { card_list: [] })).toEqual({ err_msg: 'system:access_denied' });
    await configure(invoke, landing, ['chooseCard']);
    expect(await invoke('batchAddCard', { card_list: [] })).toEqual({ err_msg: 'system:access_denied' });
    expect(await invoke('openWCPayCardList')).toEqual({ err_msg: 'system:function_not_exist' });
  });

  test('answers checkJsApi with an object on iOS and a JSON string on Android', async () => {
    const ask = { jsApiList: ['batchAddCard', 'foo'] };
    const result = { batchAddCard: true, foo: false };
    expect(await (await openPage()).invoke('checkJsApi', ask)).toMatchObject({ checkResult: result });
    expect(await (await openPage({ ua: 'android' })).invoke('checkJsApi', ask)).toMatchObject({
      checkResult: JSON.stringify(result),
    });
  });

  test('batchAddCard answers a JSON string, with the encrypted code of what was taken', async () => {
    const { cardId, cardExt } = await cardAndExt();
    const { invoke } = await openPage({ cookie: `a=b; kaquan_wechat_openid=${hong}` });
    await configure(invoke, landing, ALL);
    const card_list = [
      { card_id: cardId, card_ext: cardExt('n1') },
      { card_id: cardId, card_ext: cardExt('n2', 'wrong') },
    ];
    const answer = await invoke('batchAddCard', { card_list });
    expect(answer.err_msg).toBe('batch_add_card:ok');
    expect(JSON.parse(String(answer.card_list))).toEqual([
      { ...card_list[0], is_succ: 1, code: expect.any(String) },
      { ...card_list[1], is_succ: 0 },
    ]);
    expect(await sandbox.get('/_sandbox/wechat/wallet', { openid: hong })).toMatchObject({
      cards: [{ cardId }],
    });
  });

  test('batchAddCard that is cancelled takes nothing', async () => {
    const { cardId, cardExt } = await cardAndExt();
    const { invoke } = await openPage({ confirm: false });
    await configure(invoke, landing, ALL);
    const card_list = [{ card_id: cardId, card_ext: cardExt('n1') }];
    expect(await invoke('batchAddCard', { card_list })).toEqual({ err_msg: 'batch_add_card:cancel' });
    expect(await sandbox.get('/_sandbox/wechat/wallet', { openid: ming })).toMatchObject({ cards: [] });
  });

  test('batchAddCard fails as a whole when every signature is wrong', async () => {
    const { cardId, cardExt } = await cardAndExt();
    const { invoke } = await openPage();
    await configure(invoke, landing, ALL);
    const card_list = [{ card_id: cardId, card_ext: cardExt('n1', 'wrong') }];
    expect(await invoke('batchAddCard', { card_list })).toEqual({
      err_msg: 'batch_add_card:fail_signature_error',
    });
  });

  test('chooseCard answers a JSON string: the card that was tapped, or an empty list', async () => {
    const { cardId, ticket } = await cardAndExt();
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    const { invoke } = await openPage();
    await configure(invoke, landing, ALL);
    const time_stamp = String(sandbox.clock.now());
    const query = {
      app_id: app.appid,
      location_id: '',
      sign_type: 'SHA1',
      card_id: '',
      card_type: '',
      time_stamp,
      nonce_str: 'n',
    };
    const card_sign = sha1Sorted([ticket, app.appid, time_stamp, 'n']);
    const right = await invoke('chooseCard', { ...query, card_sign });
    expect(JSON.parse(String(right.choose_card_info))).toEqual([
      { card_id: cardId, encrypt_code: expect.any(String) },
    ]);
    expect(await invoke('chooseCard', { ...query, card_sign: 'wrong' })).toEqual({
      err_msg: 'choose_card:ok',
      choose_card_info: '[]',
    });
  });

  test('consumedShareCard gives the next card to the one who used the last', async () => {
    const { merchant, cardId } = await cardAndExt();
    const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    await merchant.post('/card/code/mark', { code, openid: ming });
    await merchant.post('/card/code/consume', { code, openid: ming });
    const { invoke } = await openPage();
    await configure(invoke, landing, ALL);
    const share = { consumedCardId: cardId, consumedCode: code };
    expect(await invoke('consumedShareCard', share)).toEqual({ err_msg: 'consumedShareCard:ok' });
    expect(await invoke('consumedShareCard', share)).toEqual({ err_msg: 'consumedShareCard:fail' });
  });

  test('batchViewCard shows the card', async () => {
    const { cardId } = await cardAndExt();
    const { invoke } = await openPage();
    await configure(invoke, landing, ALL);
    const card_list = [{ card_id: cardId, code: '1' }];
    expect(await invoke('batchViewCard', { card_list })).toEqual({ err_msg: 'batch_view_card:ok' });
  });
});
