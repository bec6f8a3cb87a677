// A failed job says enough to find out why, and nothing that must stay secret.
import { CouponError } from '@kaquan/protocol/errors';
import type { Job } from 'pg-boss';
import { describe, expect, it } from 'vitest';
import { answerInTime, timeLeft } from '../page-deadline.ts';
import { runJobs } from './run-jobs.ts';

interface Data {
  platform: string;
  id: string;
}

const SECRET = 'https://platform/?access_token=SECRET';
const job = (id: string) => ({ id, name: 'settle', data: { platform: 'wechat', id } }) as Job<Data>;

async function run(jobs: Job<Data>[], handle: (data: Data) => Promise<void>) {
  const log: unknown[] = [];
  const results = await runJobs(jobs, handle, { logger: { warn: (line: unknown) => void log.push(line) } });
  return { results, log };
}

describe('runJobs', () => {
  it('gives each job an outcome of its own', async () => {
    const { results } = await run([job('good'), job('bad')], async ({ id }) => {
      if (id === 'bad') throw new CouponError('PLATFORM_BUSY', 'Try again.');
    });
    expect(results).toEqual([
      { id: 'good', status: 'completed' },
      { id: 'bad', status: 'failed', output: { code: 'PLATFORM_BUSY', message: 'Try again.' } },
    ]);
  });

  it('keeps of a foreign error what it is and where, never its words', async () => {
    const { results, log } = await run([job('bad')], () =>
      Promise.reject(new TypeError(`${SECRET}\n    at ${SECRET}`)),
    );
    expect(results[0]?.output).toMatchObject({ code: 'INTERNAL', message: 'TypeError' });
    expect(JSON.stringify([results, log])).not.toContain('SECRET');
    expect(JSON.stringify(log)).toContain('run-jobs.test');
  });

  it('keeps no secret of a cause, in the job table or in the log', async () => {
    const failures = [
      new CouponError('PLATFORM_UNREACHABLE', 'Try again.', { cause: new Error(SECRET) }),
      new Error(SECRET),
      SECRET,
    ];
    for (const failure of failures) {
      const { results, log } = await run([job('bad')], () => Promise.reject(failure));
      expect(JSON.stringify([results, log])).not.toContain('SECRET');
    }
  });

  it('ends no job with the page whose request started the queue', async () => {
    const lefts: number[] = [];
    await answerInTime(() => run([job('slow')], async () => void lefts.push(timeLeft())));
    expect(lefts).toEqual([Number.POSITIVE_INFINITY]);
  });
});
