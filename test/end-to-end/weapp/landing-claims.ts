// A landing page of the mini-program puts a friends' coupon into the wallet: wx.addCard, and the platform's push.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { openWeappPhone, type WeappPhone } from '../../harness/weapp/weapp-phone.ts';
import { callWechat } from '../../harness/wechat/platform.ts';

const CLAIM = '领取到微信卡包';
const CARD_EXT = '/api/wechat/card-ext';
const ELEVEN_MINUTES = 660;

export function landingClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let phone: WeappPhone;

  beforeEach(async () => {
    stack = stackOf();
    ({ me } = stack.people());
    phone = openWeappPhone(stack, me);
    await phone.start();
    await phone.shows(CLAIM);
  });
  afterEach(() => {
    phone.close();
    expect(phone.program.errors).toEqual([]);
  });

  const wallet = () => stack.control.wechat.wallet(me.wechat);
  const claim = async () => {
    await phone.tap(CLAIM);
    await (await phone.sheet('addCard')).accept();
  };

  it("puts the card into the wallet after 领取 on WeChat's sheet, and says so", async () => {
    await claim();
    await phone.shows('已放入微信卡包');
    expect(await wallet()).toHaveLength(1);
  });

  it("signs with the official account's ticket, though the person is logged in to the mini-program only", async () => {
    await phone.tap(CLAIM);
    const { cards } = await phone.sheet('addCard');
    expect(phone.answered('/wechat/card-ext')).toEqual({ cardList: cards });
    expect(typeof cards[0]?.cardExt).toBe('string');
    expect(phone.network.traffic.map((one) => one.path)).not.toContain('/api/wechat/js-config');
  });

  it('is given the encrypted code, and hands it to the server unread', async () => {
    await claim();
    await phone.shows('已放入微信卡包');
    const { body } = await waitUntil(() => phone.sent('/wechat/code')[0], 'the code at the server');
    const { encryptCode } = body as { encryptCode: string };
    const [card] = await wallet();
    expect(encryptCode).not.toContain(card?.code);
    const opened = await callWechat(stack, '/card/code/decrypt', { encrypt_code: encryptCode });
    expect(opened).toMatchObject({ errcode: 0, code: card?.code });
  });

  it('takes a cancel, which comes through fail, for what it is: no error, and the button is there again', async () => {
    await phone.tap(CLAIM);
    await (await phone.sheet('addCard')).cancel();
    await phone.shows('没有领取，随时可以再领');
    expect(phone.program.page().text()).not.toMatch(/出了点问题|没有完成|没有响应|没有领到/);
    expect(await wallet()).toEqual([]);
    await claim();
    await phone.shows('已放入微信卡包');
    expect(await wallet()).toHaveLength(1);
  });

  it('brings up one sheet however often it is tapped', async () => {
    await phone.tap(CLAIM);
    // The second tap may find the button busy already; both are what a quick finger does.
    phone.program.page().tap(/领取到微信卡包|领取中/);
    await (await phone.sheet('addCard')).accept();
    await phone.shows('已放入微信卡包');
    expect(phone.sheets()).toBe(1);
  });

  it('says that it was not claimed when the sheet lay open until the signature was too old', async () => {
    await phone.tap(CLAIM);
    const sheet = await phone.sheet('addCard');
    await stack.control.advance(ELEVEN_MINUTES);
    await sheet.accept();
    await phone.shows('没有领到');
    expect(await wallet()).toEqual([]);
    await phone.tap('再试一次');
    await (await phone.sheet('addCard')).accept();
    await phone.shows('已放入微信卡包');
  });

  it('says that it was not claimed when WeChat has seen the nonce before', async () => {
    await claim();
    await phone.shows('已放入微信卡包');
    await againFromTheStart();
    // An answer from a cache in between: the same timestamp and nonce once more.
    phone.network.fault(CARD_EXT, 'old-answer');
    await claim();
    await phone.shows('没有领到');
    expect(await wallet()).toHaveLength(1);
  });

  it('says plainly that there is no network, and claims after 再试一次', async () => {
    phone.network.fault(CARD_EXT, 'no-network', 3);
    await phone.tap(CLAIM);
    await phone.shows(/网络/);
    expect(phone.sheets()).toBe(0);
    await phone.tap('再试一次');
    await (await phone.sheet('addCard')).accept();
    await phone.shows('已放入微信卡包');
  });

  /** Another card, and back: the page's claim begins anew. */
  async function againFromTheStart(): Promise<void> {
    const meaning = '一人领取，朋友都能看到';
    await phone.tap('看看');
    await waitUntil(() => !phone.program.page().text().includes(meaning), 'a card of one’s own');
    await phone.tap('看看');
    await phone.shows(meaning);
    await phone.shows(CLAIM);
  }
}
