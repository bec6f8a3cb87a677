// wx.chooseCard: the page asks WeChat which of the person's cards to use.
import { expect, it } from 'vitest';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import { friendsCard, type Walk } from './walk.ts';

const CHOOSE = '从微信卡包选一张';

export function chooseClaims(walk: () => Walk): void {
  const setUp = async () => {
    const { stack, phone } = walk();
    const { me } = stack.people();
    await stack.control.wechat.claim(me.wechat, await friendsCard(stack));
    const mine = await phone(me);
    await mine.visit();
    await mine.open('#/pages/coupons/index');
    return { mine };
  };

  it('lets the person pick a card, and opens that card for use', async () => {
    const { mine } = await setUp();
    await mine.tap(CHOOSE);
    await mine.page.locator('kaquan-native button.card').tap();
    await mine.shows('确认使用');
    expect(mine.sent('/wechat/choose-card')).toHaveLength(1);
    expectQuiet(mine);
  });

  it('takes 取消 for what it is', async () => {
    const { mine } = await setUp();
    await mine.tap(CHOOSE);
    await mine.tap(/^取消$/);
    await mine.page.locator('kaquan-native').waitFor({ state: 'detached' });
    // Long enough for an error to show, if the page took it for one.
    await mine.page.waitForTimeout(500);
    await mine.shows(CHOOSE);
    expect(await mine.text()).not.toMatch(/出了点问题|没有完成|没有响应|再试/);
    expectQuiet(mine);
  });
}
