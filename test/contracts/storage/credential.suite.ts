// Claims about tokens and tickets: one process fetches, and a late complaint does no harm.
import {
  type CredentialKey,
  type Database,
  leaseCredential,
  readCredential,
  releaseCredentialLease,
  storeCredential,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, NOW, type OpenTarget } from './target.ts';

const freshCredential = (): CredentialKey => {
  const { platform, appId } = freshKey();
  return { platform, appId, kind: 'access_token' };
};
const lease = (db: Database, key: CredentialKey, by: string, staleValue?: string, now = NOW) =>
  leaseCredential(db, {
    ...key,
    by,
    until: now + 30,
    now,
    ...(staleValue ? { stale: held(staleValue) } : {}),
  });
const held = (value: string, earlyNotBefore: number | null = null) => ({
  value,
  expiresAt: NOW + 7_200,
  earlyNotBefore,
});
const store = (db: Database, key: CredentialKey, by: string, value: string, earlyNotBefore?: number) =>
  storeCredential(db, { ...key, by, ...held(value, earlyNotBefore), now: NOW });

export function credentialSuite(open: OpenTarget): void {
  describe('credential', () => {
    it('is fetched by one of fifty who want it first', async () => {
      const key = freshCredential();
      const leases = await atOnce(open(), 50, ({ db }, turn) => lease(db, key, `asker-${turn}`));
      expect(leases.filter(Boolean)).toHaveLength(1);
      expect(await readCredential(first(open()), key)).toMatchObject({ value: null, expiresAt: null });
    });

    it('is there for the others when the one has stored it', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'a');
      expect(await store(first(open()), key, 'a', 'token-1')).toBe(true);
      expect(await readCredential(first(open()), key)).toMatchObject({
        value: 'token-1',
        expiresAt: NOW + 7_200,
        leaseBy: null,
      });
    });

    it('is refreshed by one of twenty who complain of the same stale value', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'a');
      await store(first(open()), key, 'a', 'token-1');
      const leases = await atOnce(open(), 20, ({ db }, turn) => lease(db, key, `asker-${turn}`, 'token-1'));
      expect(leases.filter(Boolean)).toHaveLength(1);
    });

    it('is not thrown away by a late complaint about the value before', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'a');
      await store(first(open()), key, 'a', 'token-1');
      await lease(first(open()), key, 'a', 'token-1');
      await store(first(open()), key, 'a', 'token-2');
      expect(await lease(first(open()), key, 'b', 'token-1')).toBe(false);
      expect(await lease(first(open()), key, 'b')).toBe(false);
      expect((await readCredential(first(open()), key))?.value).toBe('token-2');
    });

    it('that was asked for ahead of its end in vain is not asked for again by those who had read it before', async () => {
      const key = freshCredential();
      const stale = held('token-1');
      await lease(first(open()), key, 'a');
      await store(first(open()), key, 'a', 'token-1');
      await lease(first(open()), key, 'a', 'token-1');
      await store(first(open()), key, 'a', 'token-1', NOW + 7_200);
      const leases = await atOnce(open(), 20, ({ db }, turn) =>
        leaseCredential(db, { ...key, by: `asker-${turn}`, until: NOW + 30, now: NOW, stale }),
      );
      expect(leases.filter(Boolean)).toEqual([]);
      const row = await readCredential(first(open()), key);
      expect(row).toMatchObject(held('token-1', NOW + 7_200));
      expect(
        await leaseCredential(first(open()), { ...key, by: 'b', until: NOW + 30, now: NOW, stale: row }),
      ).toBe(true);
    });

    it('keeps for all until when nobody is to try again, when one gave up', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'a');
      await store(first(open()), key, 'a', 'token-1');
      await lease(first(open()), key, 'a', 'token-1');
      await releaseCredentialLease(first(open()), { ...key, by: 'a', earlyNotBefore: NOW + 30 });
      expect(await readCredential(first(open()), key)).toMatchObject({
        ...held('token-1', NOW + 30),
        leaseBy: null,
      });
      expect(await lease(first(open()), key, 'b', 'token-1')).toBe(false);
    });

    it('can be fetched by another when the first one died or gave up', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'dead');
      expect(await lease(first(open()), key, 'b', undefined, NOW + 29)).toBe(false);
      expect(await lease(first(open()), key, 'b', undefined, NOW + 30)).toBe(true);
      await releaseCredentialLease(first(open()), { ...key, by: 'b' });
      expect(await lease(first(open()), key, 'c')).toBe(true);
    });

    it('is stored by the one who has the lease, of twenty who store at once', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'asker-7');
      const stored = await atOnce(open(), 20, ({ db }, turn) =>
        store(db, key, `asker-${turn}`, `token-${turn}`),
      );
      expect(stored.flatMap((one, turn) => (one ? [turn] : []))).toEqual([7]);
      expect((await readCredential(first(open()), key))?.value).toBe('token-7');
    });

    it('is not overwritten by one who came back from the dead', async () => {
      const key = freshCredential();
      await lease(first(open()), key, 'slow');
      await lease(first(open()), key, 'b', undefined, NOW + 30);
      await store(first(open()), key, 'b', 'token-b');
      expect(await store(first(open()), key, 'slow', 'token-slow')).toBe(false);
      await releaseCredentialLease(first(open()), { ...key, by: 'slow' });
      expect((await readCredential(first(open()), key))?.value).toBe('token-b');
    });
  });
}
