// What WeChat does otherwise than the JS-SDK, and than swan: the host that the walks run on must be as particular.
// @see 微信小程序 wx.addCard, wx.openCard
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNetwork } from '../../harness/mini-program/network.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { createNativeCards } from '../../harness/weapp/native-cards.ts';
import { createWx } from '../../harness/weapp/wx-api.ts';
import { ordinaryCard } from '../wechat/walk.ts';

const require = createRequire(import.meta.url);
const PROGRAM = path.dirname(require.resolve('@kaquan/wechat-h5/package.json'));
const built = (file: string) => readFileSync(path.join(PROGRAM, 'dist/weapp', file), 'utf8');

type Call = (options: object) => Promise<unknown> | undefined;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack('pglite');
});
afterAll(() => stack?.close());

function host() {
  const { me } = stack.people();
  const cards = createNativeCards(stack.control, me);
  const actions = { open() {}, back() {}, say() {}, cover() {} };
  const wx = createWx({ network: createNetwork({}), loginCode: async () => 'code', cards }, actions, () => ({
    path: '',
  })) as Record<string, Call>;
  return { me, wx, cards };
}

it('a cancel comes through fail, and the words end in cancel', async () => {
  const { wx, cards } = host();
  const heard: unknown[] = [];
  wx.addCard?.({
    cardList: [{ cardId: 'p1', cardExt: '{}' }],
    success: () => heard.push('success'),
    cancel: () => heard.push('cancel'),
    fail: (result: unknown) => heard.push(result),
    complete: () => heard.push('complete'),
  });
  await cards.sheets[0]?.cancel();
  expect(heard).toEqual([{ errMsg: 'addCard:fail cancel' }, 'complete']);
});

it('a cardExt must be JSON text: an object is refused before any sheet comes up', async () => {
  const { wx, cards } = host();
  await expect(wx.addCard?.({ cardList: [{ cardId: 'p1', cardExt: {} }] })).rejects.toMatchObject({
    errMsg: expect.stringContaining('addCard:fail parameter error'),
  });
  expect(cards.sheets).toEqual([]);
});

it('a signature that is not of this card is a failure in words of the server’s', async () => {
  const { wx, cards } = host();
  const cardId = await ordinaryCard(stack);
  const cardExt = JSON.stringify({
    timestamp: String(await stack.control.now()),
    nonce_str: 'n',
    signature: 'x',
  });
  const answer = wx.addCard?.({ cardList: [{ cardId, cardExt }] });
  const refused = expect(answer).rejects.toMatchObject({
    errMsg: expect.stringMatching(/^addCard:fail .*签名错误/),
  });
  await cards.sheets[0]?.accept();
  await refused;
});

it('a card opens by its plain code only', async () => {
  const { wx, cards, me } = host();
  const cardId = await ordinaryCard(stack);
  const { code, encryptCode } = await stack.control.wechat.claim(me.wechat, cardId);
  const open = async (given: string) => {
    const answer = wx.openCard?.({ cardList: [{ cardId, code: given }] })?.catch((error: unknown) => error);
    await cards.sheets.at(-1)?.accept();
    return answer;
  };
  expect(await open(encryptCode)).toEqual({ errMsg: 'openCard:fail invalid code' });
  expect(await open(code)).toEqual({ errMsg: 'openCard:ok' });
});

it('there is no chooseCard and no consumeAndShareCard', () => {
  const { wx } = host();
  expect(Object.keys(wx)).toEqual(expect.arrayContaining(['addCard', 'openCard']));
  expect(wx).not.toHaveProperty('chooseCard');
  expect(wx).not.toHaveProperty('consumeAndShareCard');
});

it('pages begin in onLoad: the package waits for no onInit of swan’s', () => {
  expect(built('taro.js')).not.toMatch(/\[0\]\s*=\s*["']onInit["']/);
});
