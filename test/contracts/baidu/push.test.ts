// Baidu's push over real HTTP: answered in time whatever the database does, and believed as far as a hint goes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { migrate, openDatabase } from '@kaquan/server/storage';
import { afterEach, describe, expect, it } from 'vitest';
import push from '../../fixtures/baidu/user_get_coupon.json' with { type: 'json' };
import { waitUntil } from '../../harness/wait-until.ts';
import { cashCoupon } from './cash-coupon.ts';
import { type BaiduStage, openBaidu } from './stage.ts';

describe('the push of Baidu', () => {
  let stage: BaiduStage | undefined;
  const closing: (() => void | Promise<void>)[] = [];
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
    for (const close of closing.splice(0)) await close();
  });

  async function shop(...args: Parameters<typeof openBaidu>) {
    stage = await openBaidu(...args);
    const opened = stage;
    return {
      stage: opened,
      async claim() {
        const { couponId } = await createCoupon(opened.baidu, cashCoupon(opened.callbackUrl));
        await uploadCodes(opened.baidu, { couponId, couponCodes: ['P1', 'P2'] });
        return opened.control.baidu.claim(opened.user.baidu, couponId);
      },
      held: async () => (await opened.ask<CouponsAnswer>('GET', '/coupons')).coupons,
    };
  }
  const seal = (opened: BaiduStage, encryptData: boolean) =>
    fetch(`${opened.sandbox.url}/_sandbox/accounts`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ baidu: { encryptData } }),
    });

  it('is answered success within three seconds while the database cannot be opened, and grants when it can', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-push-'));
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    const database = path.join(folder, 'database');
    const opened = await openDatabase(database);
    await migrate(opened);
    // While it is open here, nobody else can open it.
    const { stage: away, held } = await shop({}, database);
    const claim = {
      ...push.push,
      FromUserName: away.user.baidu,
      CouponId: '8087690061',
      CouponTakeId: '9007199254740993',
    };
    const answer = await fetch(away.callbackUrl, {
      method: 'POST',
      body: JSON.stringify(claim),
      // Baidu hangs up.
      signal: AbortSignal.timeout(3_000),
    });
    expect([answer.status, await answer.text()]).toEqual([200, 'success']);
    await opened.close();

    // Stored after all, worked on, and found to be of no coupon of this app.
    await waitUntil(
      async () => away.noted.some(({ query }) => query.couponId === claim.CouponId),
      'the push to be worked on',
    );
    expect(await held()).toEqual([]);
  });

  it('grants with an EncryptData that agrees, where that is required', async () => {
    const { stage: opened, claim, held } = await shop({ requireEncryptData: true });
    await seal(opened, true);
    const { couponTakeId } = await claim();
    await waitUntil(async () => (await held()).length > 0, 'the push to be worked on');
    expect(await held()).toMatchObject([{ id: couponTakeId }]);
  });

  it('is refused without EncryptData where that is required', async () => {
    const { stage: opened, claim, held } = await shop({ requireEncryptData: true });
    const before = await opened.control.lastLogId();
    await claim();
    const delivered = await opened.control.pushed('user_get_coupon', before);
    expect(delivered).toMatchObject({ status: 400 });
    expect(await held()).toEqual([]);
  });

  it("grants nothing for a code that is none of the merchant's, where he can tell", async () => {
    const asked: string[] = [];
    const isOurCode = (_couponId: string, code: string) => {
      asked.push(code);
      return code === 'P2';
    };
    const { claim, held, stage: opened } = await shop({ isOurCode });
    await claim();
    const [claimed] = await opened.control.baidu.wallet(opened.user.baidu);
    await opened.control.baidu.claim(opened.user.baidu, claimed?.couponId ?? '');
    // The jobs of the two are worked on side by side, in any order.
    await waitUntil(async () => asked.length > 1 && (await held()).length > 0, 'both pushes to be worked on');
    expect(asked.sort()).toEqual(['P1', 'P2']);
    expect((await held()).map(({ code }) => code)).toEqual(['P2']);
  });
});
