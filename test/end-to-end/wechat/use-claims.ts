// From the wallet's link cell to 已使用: the encrypted code leaves the address before WeChat is asked for anything.
import { expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { callWechat } from '../../harness/wechat/platform.ts';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import { friendsCard, ordinaryCard, type Walk } from './walk.ts';

export function useClaims(walk: () => Walk): void {
  const setUp = async () => {
    const { stack, phone } = walk();
    const people = stack.people();
    const cardId = await friendsCard(stack);
    const { code } = await stack.control.wechat.claim(people.me.wechat, cardId);
    const mine = await phone(people.me);
    const state = async () =>
      (await stack.control.wechat.wallet(people.me.wechat)).find((card) => card.code === code)?.state;
    return { stack, phone, people, cardId, code, mine, state };
  };

  it('is used at WeChat with one reservation and one confirmation', async () => {
    const { mine, code, state } = await setUp();
    await mine.openCard(code);
    await mine.tap('确认使用');
    await mine.shows('已使用');
    expect(await state()).toBe('used');
    expectQuiet(mine);
  });

  it.each(['center', 'custom', 'promotion'] as const)(
    'opens from the %s cell, and no later request or signature carries the encrypted code in a URL',
    async (link) => {
      const { mine, code } = await setUp();
      await mine.visit();
      await mine.openCard(code, link);
      await mine.shows('确认使用');
      expect(mine.page.url()).not.toMatch(/encrypt_code|openid/);
      const carrying = mine.requested.filter((url) => url.includes('encrypt_code'));
      expect(carrying.length).toBeLessThanOrEqual(1);
      expect(JSON.stringify(mine.sent('/wechat/js-config'))).not.toContain('encrypt_code');
      expectQuiet(mine);
    },
  );

  it("offers the next card after use: WeChat's share sheet opens, and the card is in the wallet", async () => {
    const { stack, people, mine, code } = await setUp();
    await mine.visit();
    await mine.openCard(code);
    await mine.tap('确认使用');
    await mine.shows('已使用');
    // Only here wx.config is asked for, and on iOS for the URL the page was opened with.
    await mine.tap('再送一张');
    await mine.tap('再送一张给朋友');
    await mine.tap('领取并分享');
    await waitUntil(async () => {
      const states = (await stack.control.wechat.wallet(people.me.wechat)).map((card) => card.state);
      return states.sort().join() === 'unused,used';
    }, 'the next card in the wallet');
    expectQuiet(mine);
  });

  it('says that the card was used when its link is opened once more', async () => {
    const { mine, phone, people, code } = await setUp();
    const link = await mine.linkOf(code);
    await mine.follow(link);
    await mine.tap('确认使用');
    await mine.shows('已使用');
    const again = await phone(people.me);
    await again.follow(link);
    await again.shows(/这张券已经用过了|已使用/);
    expect(await again.text()).not.toContain('确认使用');
  });

  it('says that the card was used when the cash desk took it while the page was open', async () => {
    const { stack, phone } = walk();
    const { me } = stack.people();
    const { code } = await stack.control.wechat.claim(me.wechat, await ordinaryCard(stack));
    const mine = await phone(me);
    await mine.openCard(code);
    await mine.shows('确认使用');
    expect(await callWechat(stack, '/card/code/consume', { code })).toMatchObject({ errcode: 0 });
    await mine.tap('确认使用');
    await mine.shows('这张券已经用过了');
    expectQuiet(mine);
  });

  it('is used once when the answer to the consumption is lost', async () => {
    const { stack, mine, code, state } = await setUp();
    await mine.openCard(code);
    await mine.shows('确认使用');
    await stack.control.fault({
      platform: 'wechat',
      route: '/card/code/consume',
      kind: 'timeout-after',
      delay: 0,
    });
    await mine.tap('确认使用');
    await mine.shows('已使用');
    expect(await state()).toBe('used');
    expectQuiet(mine);
  });
}
