// Claims about pushes: stored once however often they come.
import { findEvent, finishEvent, recordEvent } from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, NOW, type OpenTarget } from './target.ts';

const freshEvent = () => {
  const { platform, appId } = freshKey();
  return {
    platform,
    appId,
    dedupeKey: 'user_get_card c1',
    event: 'user_get_card',
    raw: { Code: 'c1' },
    now: NOW,
  };
};

export function eventSuite(open: OpenTarget): void {
  describe('event', () => {
    it('is fresh once, however often it is delivered at the same time, and the deliveries are counted', async () => {
      const event = freshEvent();
      const answers = await atOnce(open(), 20, ({ db }) => recordEvent(db, event));
      expect(answers.filter(({ fresh }) => fresh)).toHaveLength(1);
      expect(await findEvent(first(open()), event)).toMatchObject({ deliveries: 20, raw: { Code: 'c1' } });
    });

    it('is a different one for another merchant', async () => {
      expect(await recordEvent(first(open()), freshEvent())).toEqual({ fresh: true });
      expect(await recordEvent(first(open()), freshEvent())).toEqual({ fresh: true });
    });

    it('is not stored when its transaction fails, so that the next delivery is fresh', async () => {
      const event = freshEvent();
      const [process] = open().processes;
      const failing = process?.db.transaction(async (tx) => {
        await recordEvent(tx, event);
        throw new Error('the job could not be sent');
      });
      await expect(failing).rejects.toThrow('the job could not be sent');
      expect(await recordEvent(first(open()), event)).toEqual({ fresh: true });
    });

    it('keeps the first delivery’s words, whatever the later ones say', async () => {
      const event = freshEvent();
      await recordEvent(first(open()), event);
      await atOnce(open(), 10, ({ db }, turn) =>
        recordEvent(db, { ...event, raw: { turn }, now: NOW + turn }),
      );
      expect(await findEvent(first(open()), event)).toMatchObject({
        raw: { Code: 'c1' },
        receivedAt: NOW,
        deliveries: 11,
      });
    });

    it('says what came of it when it was worked on', async () => {
      const event = freshEvent();
      await recordEvent(first(open()), event);
      expect(await findEvent(first(open()), event)).toMatchObject({ workedAt: null, outcome: null });
      await finishEvent(first(open()), { ...event, outcome: 'granted', now: NOW + 1 });
      expect(await findEvent(first(open()), event)).toMatchObject({ workedAt: NOW + 1, outcome: 'granted' });
    });
  });
}
