// Claims about what the platforms said of kinds of coupons: the newest answer counts, in whatever order they come.
import { expireTemplate, findTemplate, saveTemplate } from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, type OpenTarget } from './target.ts';

const freshTemplate = () => {
  const { platform, appId } = freshKey();
  return { platform, appId, templateId: 't' };
};

export function templateSuite(open: OpenTarget): void {
  describe('template', () => {
    it('is kept, replaced by a newer answer and not by an older one', async () => {
      const key = freshTemplate();
      expect(await findTemplate(first(open()), key)).toBeUndefined();
      await saveTemplate(first(open()), { ...key, raw: { v: 1 }, now: 10 });
      await saveTemplate(first(open()), { ...key, raw: { v: 2 }, now: 20 });
      await saveTemplate(first(open()), { ...key, raw: { v: 0 }, now: 5 });
      expect(await findTemplate(first(open()), key)).toMatchObject({ raw: { v: 2 }, fetchedAt: 20 });
    });

    it('is the newest of twenty answers that are stored at once', async () => {
      const key = freshTemplate();
      await atOnce(open(), 20, ({ db }, turn) =>
        saveTemplate(db, { ...key, raw: { turn }, now: 100 + turn }),
      );
      expect(await findTemplate(first(open()), key)).toMatchObject({ raw: { turn: 19 }, fetchedAt: 119 });
    });

    it('is old when it was told to be, and still there until a newer one comes', async () => {
      const key = freshTemplate();
      await saveTemplate(first(open()), { ...key, raw: { v: 1 }, now: 10 });
      await atOnce(open(), 10, ({ db }) => expireTemplate(db, key));
      expect(await findTemplate(first(open()), key)).toMatchObject({ raw: { v: 1 }, fetchedAt: 0 });
      await saveTemplate(first(open()), { ...key, raw: { v: 2 }, now: 11 });
      expect(await findTemplate(first(open()), key)).toMatchObject({ raw: { v: 2 }, fetchedAt: 11 });
    });
  });
}
