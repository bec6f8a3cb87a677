// The short form of `npm run reliability:faults`: a sample of its cells, another one each day.
import { expect, it } from 'vitest';
import { runFaults } from './run-faults.ts';
import { isSampled } from './sample.ts';

/** One cell in so many. */
const SHARE = 24;
/** Too slow for every test run: they wait until a statement may take no longer, or for a server to start. */
const SLOW = ['database-silent', 'database-locked', 'database-restarted', 'database-crashed'];
/** These need servers of their own; a platform has its turn every third day. */
const OF_ITS_DAY = /^(clock|database)-/;
const PLATFORMS = ['baidu', 'wechat', 'beecloud'];

it('every operation ends as it must under the faults of the day', async () => {
  const seed = Math.floor(Date.now() / 86_400_000);
  const today = PLATFORMS[seed % PLATFORMS.length] ?? '';
  const cells = await runFaults({
    chosen: (operation, fault) =>
      !SLOW.includes(fault) &&
      (!OF_ITS_DAY.test(fault) || operation.startsWith(today)) &&
      isSampled(seed, SHARE, operation, fault),
  });
  expect(cells.length, `seed ${seed}`).toBeGreaterThan(20);
  expect(cells.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}, 300_000);
