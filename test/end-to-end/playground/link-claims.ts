// Links to a state: whoever opens one in a fresh browser is at the same step, and the platforms agree.
import { expect, it } from 'vitest';
import { openidOf } from '../../harness/playground/openid-of.ts';
import { baiduPage } from '../../harness/playground/walk-baidu.ts';
import { wechatPhone } from '../../harness/playground/walk-merchant.ts';
import { wechatPage } from '../../harness/playground/walk-wechat.ts';
import { SOON, type Visit } from './visit.ts';

export function linkClaims(visit: () => Visit): void {
  it('brings both phones to their steps, once: who opens it again claims nothing more', async () => {
    const { stack, onDesktop } = visit();
    const link = '#/baidu/used?baidu=小刚&wechat=小刚&wechat-step=opened';
    const user = (await stack.control.users()).find(({ name }) => name === '小刚');
    if (!user) throw new Error('The sandbox has nobody called 小刚');
    const wallets = async () => ({
      baidu: (await stack.control.baidu.wallet(user.baidu)).map(({ state }) => state),
      wechat: (await stack.control.wechat.wallet(user.wechat)).map(({ state }) => state),
    });
    for (const _ of ['the first time', 'again']) {
      const { page, errors } = await onDesktop(link);
      await baiduPage(page).getByText('已使用').first().waitFor();
      await wechatPage(page).getByText('确认使用').first().waitFor();
      await expect.poll(wallets, SOON).toEqual({ baidu: ['used'], wechat: ['unused'] });
      expect(errors).toEqual([]);
    }
  });

  it("shows a friend's card on a phone, and copies a link that says where one is by now", async () => {
    const { stack, onDesktop, onPhone } = visit();
    const phone = await onPhone('#/wechat/shared?wechat=小红');
    await phone.page.getByText('小明 共享给你').waitFor();
    const cards = await stack.control.wechat.wallet(await openidOf(stack, '小红'));
    expect(cards).toContainEqual(expect.objectContaining({ state: 'unused', sharedBy: '小明' }));

    const desktop = await onDesktop('#/wechat/shared?wechat=小红');
    await wechatPhone(desktop.page).getByRole('button', { name: '立即使用' }).click();
    await wechatPage(desktop.page).getByText('确认使用').first().click();
    await wechatPage(desktop.page).getByText('已使用').first().waitFor();
    // The address follows the wallet, which hears of it a moment after the page.
    await desktop.page.waitForURL(/#\/wechat\/used/);
    // Only now: to name some permissions is to deny all others, and the login in the frame needs one.
    await desktop.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desktop.page.getByRole('button', { name: '复制链接' }).click();
    await desktop.page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await desktop.page.evaluate<string>('navigator.clipboard.readText()');
    expect(decodeURIComponent(new URL(copied).hash)).toMatch(/^#\/wechat\/used\?wechat=小红/);
    expect(phone.errors.concat(desktop.errors)).toEqual([]);
  });

  it('leaves a link behind after a reset: nobody has walked anywhere in the new world', async () => {
    const { stack, onDesktop } = visit();
    const { page, errors } = await onDesktop('#/baidu/claimed');
    await page
      .getByRole('button', { name: /^立即使用/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '重置' }).click();
    await page.getByRole('button', { name: '再点一次确认' }).click();
    await page.getByText('先在上面领一张吧').waitFor();
    await expect.poll(() => new URL(page.url()).hash, SOON).toBe('');
    const [first] = await stack.control.users();
    expect(await stack.control.baidu.wallet(first?.baidu ?? '')).toEqual([]);
    expect(errors).toEqual([]);
  });
}
