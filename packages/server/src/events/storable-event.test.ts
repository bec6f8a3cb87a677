// Pushes with texts that PostgreSQL refuses, on their way into a real table.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../test-support/platform-context.ts';
import { findEvent } from '../storage/find-event.ts';
import { recordEvent } from '../storage/record-event.ts';
import { storableEvent } from './storable-event.ts';

const { database, newApp } = useDatabase();
const appId = newApp();

/** Stores a push and answers what of it is in the database. */
async function keep(fields: Record<string, unknown>, dedupeKey = JSON.stringify(fields)) {
  const event = storableEvent({ event: 'user_get_card', dedupeKey, raw: fields });
  const { db } = await database();
  const key = { platform: 'wechat', appId, dedupeKey: event.dedupeKey };
  const { fresh } = await recordEvent(db, { ...key, event: event.event, raw: event.raw, now: 1 });
  return { fresh, row: await findEvent(db, key) };
}

// Each was found by fuzzing: the database refused the push, which was then tried again until the platform had its
// refusal, held in memory, and tried again; a thousand of them, and no push was taken any more.
describe('guards against pushes that no database takes', () => {
  it('NUL and half a surrogate pair, in values and in names', async () => {
    const { row } = await keep({ OuterStr: 'a\u0000b', Nickname: '小\ud83d', 'x\u0000': ['\udc00'] });
    expect(row?.raw).toEqual({ OuterStr: 'a\ufffdb', Nickname: '小\ufffd', 'x\ufffd': ['\ufffd'] });
  });

  it('a key too long for an index: it is known by its digest, and the next delivery finds it', async () => {
    const fields = { FromUserName: 'o'.repeat(100_000) };
    expect((await keep(fields)).fresh).toBe(true);
    expect((await keep(fields)).fresh).toBe(false);
    expect((await keep({ FromUserName: `${'o'.repeat(100_000)}p` })).fresh).toBe(true);
  });

  it('fields nested without end: refused at once', async () => {
    const deep = JSON.parse(`${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}`) as [Record<string, unknown>];
    await expect(keep(deep[0], 'deep')).rejects.toMatchObject({ code: 'MESSAGE_UNREADABLE' });
  });
});

it('leaves everything else as it came, keys named __proto__ too', () => {
  const raw = JSON.parse('{"__proto__":{"a":1},"list":[1,null,true,"券"],"big":"9007199254740993"}');
  const event = storableEvent({ event: 'x', dedupeKey: 'k', raw });
  expect(JSON.stringify(event)).toBe(JSON.stringify({ event: 'x', dedupeKey: 'k', raw }));
  expect({}).not.toHaveProperty('a');
});
