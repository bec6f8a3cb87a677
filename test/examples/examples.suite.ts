// What every example must do, with the sandbox as the platforms: one walk for all of them.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../harness/people.ts';
import { type RunningPostgres, startPostgres } from '../harness/postgres.ts';
import { waitUntil } from '../harness/wait-until.ts';
import type { Example } from './examples.ts';
import { type Office, openOffice } from './open-office.ts';
import { openPage } from './page.ts';
import { type RunningExample, startExample } from './start-example.ts';

/** On a slow machine a kept connection may be closed for being idle just when it is used. */
const once = { connection: 'close' };

export function walkExamples(examples: Example[]): void {
  let office: Office;
  let postgres: RunningPostgres | undefined;
  const starting: Promise<RunningExample>[] = [];
  async function start(example: Example): Promise<RunningExample> {
    const database = example.needsPostgres ? await postgres?.createDatabase(example.name) : 'memory://';
    return startExample(example, { ...office.environment, DATABASE_URL: database ?? '' });
  }
  /** Once each. */
  function startOnce(n: number): Promise<RunningExample> | undefined {
    const example = examples[n];
    if (example) starting[n] ??= start(example);
    return starting[n];
  }
  beforeAll(async () => {
    office = await openOffice(examples.length);
    if (examples.some(({ needsPostgres }) => needsPostgres)) postgres = await startPostgres();
  });
  afterAll(async () => {
    for (const one of await Promise.allSettled(starting))
      if (one.status === 'fulfilled') await one.value?.stop();
    await postgres?.stop();
    await office?.close();
  });

  describe.each(examples.map((example, n) => ({ example, n })))(
    'examples/$example.name',
    ({ example, n }) => {
      let running: RunningExample;
      let me: User;
      beforeAll(async () => {
        const started = await startOnce(n);
        const three = office.people[n];
        if (!started || !three)
          throw new Error(`There is no example ${n}, or the office knows too few people`);
        running = started;
        me = three.me;
        office.pushTo(running.url);
        // The next one loads while this one is walked through. What goes wrong then is said when its turn comes.
        startOnce(n + 1)?.catch(() => undefined);
      });

      it('is ready: its database and both platforms', async () => {
        const ready = async () => (await fetch(`${running.url}/api/readyz`, { headers: once })).ok;
        await waitUntil(ready, () => `examples/${example.name} to be ready:\n${running.output()}`, 30_000);
      });

      it('has a coupon of Baidu’s launched and used, by whom it knows', async () => {
        const { control, baiduCoupon } = office;
        const page = await openPage(running.url, {
          platform: 'baidu',
          code: await control.baidu.loginCode(me.baidu),
        });
        const { couponTakeId } = await control.baidu.claim(me.baidu, baiduCoupon);
        const { referrerInfo } = await control.baidu.launch(me.baidu, couponTakeId);
        await page.call('/baidu/launch-coupon', { coupon: referrerInfo?.extraData.coupon });
        const wanted = { platform: 'baidu', couponId: baiduCoupon, couponTakeId };
        const { id } = await page.call<{ id: string }>('/redemptions', wanted);
        expect(await page.call(`/redemptions/${id}/confirm`, {})).toMatchObject({ state: 'used' });
        await waitUntil(
          async () =>
            (await control.baidu.wallet(me.baidu)).some(
              (one) => one.couponTakeId === couponTakeId && one.state === 'used',
            ),
          'Baidu to know that it was used',
        );
      });

      it('signs a card of WeChat’s that the phone takes, and learns of it from a sealed push alone', async () => {
        const { control, cardId } = office;
        const page = await openPage(running.url, { platform: 'wechat', code: await authorised(office, me) });
        const { cardList } = await page.call<{ cardList: { cardId: string; cardExt: string }[] }>(
          '/wechat/card-ext',
          { cards: [{ cardId }] },
        );
        // Otherwise a look at what the person holds would bring the card without any push.
        const silent = { platform: 'wechat', route: '/card/user/getcardlist', kind: 'answer' } as const;
        await control.fault({
          ...silent,
          answer: { errcode: 48001, errmsg: 'api unauthorized' },
          count: 1_000,
        });
        const taken = await control.wechat.addCard(me.wechat, cardId, cardList[0]?.cardExt);
        expect(taken).toMatchObject({ isSuccess: true });
        await waitUntil(async () => {
          const { coupons } = await page.call<CouponsAnswer>('/coupons');
          return coupons.some((one) => one.platform === 'wechat' && one.state === 'held');
        }, 'the push to be worked on');
        await control.noFaults();
      });

      it('asks who calls, and takes no push that is not the platform’s', async () => {
        const headers = { 'content-type': 'text/xml', ...once };
        const post = { method: 'POST', headers, body: '<xml></xml>' };
        expect((await fetch(`${running.url}/api/coupons`, { headers: once })).status).toBe(401);
        expect((await fetch(`${running.url}/api/callbacks/wechat?msg_signature=0`, post)).status).toBe(401);
      });

      it('ends by itself when it is told to', async () => {
        expect(await running.stop()).toMatchObject({ signal: null });
      });
    },
  );
}

/** What WeChat's silent authorisation gives the page of this person. */
async function authorised({ sandboxUrl, appid }: Office, { wechat }: User): Promise<string> {
  const query = new URLSearchParams({
    appid,
    redirect_uri: 'https://shop.test/',
    response_type: 'code',
    scope: 'snsapi_base',
  });
  const response = await fetch(`${sandboxUrl}/wechat/oauth/connect/oauth2/authorize?${query}`, {
    redirect: 'manual',
    headers: { cookie: `kaquan_wechat_openid=${wechat}` },
  });
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
}
