// Baidu cannot be asked about a claim: what is ours to tell is told again, and what nobody can know is said.
import { describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import type { User } from '../../harness/people.ts';
import type { Launched } from '../walks/stage.ts';
import { type ReconcileStage, SETTLED } from './stage.ts';

const CONSUME = '/rest/2.0/smartapp/v1.0/coupon/code/consume';
const GET = '/rest/2.0/smartapp/v1.0/coupon/get';

export function baiduSuite(at: () => ReconcileStage): void {
  describe('reconcile with Baidu', () => {
    const only = { platforms: ['baidu' as const] };

    async function launch(user: User, couponTakeId: string): Promise<void> {
      const { referrerInfo } = await at().control.baidu.launch(user.baidu, couponTakeId);
      const { status } = await at().as(user)<Launched>('POST', '/baidu/launch-coupon', {
        coupon: referrerInfo?.extraData.coupon,
      });
      expect(status).toBe(200);
    }
    async function use(user: User, couponTakeId: string): Promise<void> {
      const couponId = at().kinds.baiduCash;
      const { body } = await at().reserve(user, { platform: 'baidu', couponId, couponTakeId });
      expect((await at().confirm(user, body.id)).status).toBe(200);
    }
    const claim = (user: User) => at().control.baidu.claim(user.baidu, at().kinds.baiduCash);

    it('tells Baidu again of a use that it has not confirmed', async () => {
      const stage = at();
      const { me } = stage.people();
      const { couponTakeId } = await claim(me);
      await launch(me, couponTakeId);
      await stage.control.fault({ platform: 'baidu', route: CONSUME, kind: 'busy', count: 1000 });
      await use(me, couponTakeId);
      stage.sandbox.clock.advance(SETTLED);
      const refused = await stage.reconcile({ ...only, apply: true });
      expect(refused.differences).toMatchObject([
        { kind: 'use-untold', about: { couponId: couponTakeId }, state: 'left', why: expect.any(String) },
      ]);
      stage.sandbox.clock.advance(SETTLED);
      await stage.control.noFaults();
      // The job may be faster; either way Baidu knows in the end, and is told no more.
      await stage.reconcile({ ...only, apply: true });
      expect((await stage.reconcile()).differences).toEqual([]);
      await stage.agree(({ couponId }) => couponId === couponTakeId);
    });

    it('says that a claim nobody told us of cannot be asked for; its holder brings it', async () => {
      const stage = at();
      const { me } = stage.people();
      const { couponTakeId } = await stage.losing('baidu', 'user_get_coupon', () => claim(me));
      const { report, differences } = await stage.reconcile(only);
      expect(differences).toEqual([]);
      expect(report.cannotBeAsked.baidu?.[0]).toContain('no query about a single claim');
      await launch(me, couponTakeId);
      await stage.agree(({ couponId }) => couponId === couponTakeId);
    });

    it('fills in what is printed on a coupon that was granted while Baidu was silent', async () => {
      const stage = at();
      const { me } = stage.people();
      await stage.inDatabase((opened) => executeSql(opened, 'delete from kaquan.templates'));
      const { couponTakeId } = await stage.losing('baidu', 'user_get_coupon', () => claim(me));
      await stage.control.fault({ platform: 'baidu', route: GET, kind: 'http-500', count: 1000 });
      await launch(me, couponTakeId);
      await stage.control.noFaults();
      const { differences } = await stage.reconcile({ ...only, apply: true });
      expect(differences.filter(({ about }) => about.couponId === couponTakeId)).toMatchObject([
        { kind: 'face-changed', severity: 'minor', state: 'mended' },
      ]);
      const [coupon] = (await stage.coupons(me)).filter(({ id }) => id === couponTakeId);
      expect(coupon).toMatchObject({ title: '图书满百立减金', benefit: { reduceCost: 2_000 } });
    });
  });
}
