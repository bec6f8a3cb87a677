// My coupons: those of all three platforms in one list and one shape, each used where it belongs.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import { couponLine, memberAtCheckout, type Walk } from './walk.ts';

const BAIDU = '图书满百立减金';
const SHOP = '会员九五折';

export function listClaims(walk: () => Walk): void {
  const setUp = async () => {
    const { stack, me, mine } = await memberAtCheckout(walk());
    const { origin } = new URL(mine.page.url());
    const code = await stack.control.baidu.loginCode(me.baidu);
    await mine.page.request.post(`${origin}/session/baidu`, { data: { code } });
    const campaign = (await stack.control.baidu.campaigns()).find(({ title }) => title === BAIDU);
    await stack.control.baidu.claim(me.baidu, campaign?.couponId ?? '');
    const { cards } = await stack.control.wechat.cards();
    await stack.control.wechat.claim(me.wechat, cards.find(({ shared }) => shared)?.cardId ?? '');
    const { coupons } = await waitUntil(async () => {
      const answer = (await (await mine.page.request.get(`${origin}/api/coupons`)).json()) as CouponsAnswer;
      return answer.coupons.length === 5 && answer;
    }, 'the coupons of all three platforms');
    await mine.open('#/pages/coupons/index');
    await mine.shows(BAIDU);
    const row = (title: string) =>
      mine.page.locator('.kq-coupon', { hasText: title }).filter({ visible: true });
    const use = (title: string) => row(title).getByText('立即使用').tap();
    return { mine, coupons, row, use };
  };

  it('shows them side by side, with amount, threshold and validity', async () => {
    const { mine, coupons, row } = await setUp();
    expect(coupons.map(({ platform }) => platform).sort()).toEqual([
      'baidu',
      'beecloud',
      'beecloud',
      'beecloud',
      'wechat',
    ]);
    await mine.shows('可用 5');
    expect(await row(BAIDU).textContent()).toMatch(/¥20满 100 可用/);
    expect(await row(SHOP).textContent()).toMatch(/9\.5折无门槛/);
    expect(await row('羽绒服').textContent()).toMatch(/¥50满 500 可用/);
    for (const title of [BAIDU, SHOP, '羽绒服'])
      expect(await row(title).textContent()).toMatch(/还剩 \d+ 天/);
    expectQuiet(mine);
  });

  it("leads from a coupon of the shop's to the checkout, with that coupon taken", async () => {
    const { mine, use } = await setUp();
    await use(SHOP);
    await mine.shows('支付 ¥104.50');
    expect(await couponLine(mine).textContent()).not.toContain('已选最省');
    expectQuiet(mine);
  });

  it('leads from a WeChat card to its use, and says of a Baidu coupon where it is used', async () => {
    const { mine, use } = await setUp();
    await use(BAIDU);
    await mine.shows('这张券在百度 App 的卡券包里');
    await use('羽绒服');
    await mine.shows('确认使用');
    expectQuiet(mine);
  });
}
