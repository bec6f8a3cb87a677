// A failed job says enough to find out why, and nothing that must stay secret.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../storage/schema/owing.ts';
import { runJob } from './run-job.ts';

const SECRET = 'https://platform/?access_token=SECRET';

async function run(handle: () => Promise<void>, write: () => Promise<void> = async () => undefined) {
  const log: unknown[] = [];
  const failures: Failure[] = [];
  const note = (line: unknown) => void log.push(line);
  await runJob({
    name: 'settle',
    id: 'the-id',
    row: { platform: 'wechat', origin: null },
    handle,
    async putOff(failure) {
      await write();
      failures.push(failure);
    },
    logger: { warn: note, error: note },
  });
  return { failures, log };
}

describe('a job', () => {
  it('that is done is not put off', async () => {
    expect(await run(async () => undefined)).toEqual({ failures: [], log: [] });
  });

  it('that failed is put off, with what it failed with', async () => {
    const { failures } = await run(() => Promise.reject(new CouponError('PLATFORM_BUSY', 'Try again.')));
    expect(failures).toEqual([{ code: 'PLATFORM_BUSY', message: 'Try again.' }]);
  });

  it('keeps of a foreign error what it is and where, never its words', async () => {
    const { failures, log } = await run(() => Promise.reject(new TypeError(`${SECRET}\n    at ${SECRET}`)));
    expect(failures).toMatchObject([{ code: 'INTERNAL', message: 'TypeError' }]);
    expect(JSON.stringify([failures, log])).not.toContain('SECRET');
    expect(JSON.stringify(log)).toContain('run-job.test');
  });

  it('keeps no secret of a cause, in its row or in the log', async () => {
    const thrown = [
      new CouponError('PLATFORM_UNREACHABLE', 'Try again.', { cause: new Error(SECRET) }),
      new Error(SECRET),
      SECRET,
    ];
    for (const one of thrown)
      expect(JSON.stringify(await run(() => Promise.reject(one)))).not.toContain('SECRET');
  });

  it('disturbs nobody when it cannot even be put off', async () => {
    const { failures, log } = await run(
      () => Promise.reject(new Error('no')),
      () => Promise.reject(new Error('the database is away')),
    );
    expect(failures).toEqual([]);
    expect(log).toHaveLength(2);
  });
});
