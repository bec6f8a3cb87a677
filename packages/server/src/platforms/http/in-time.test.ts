// A page's request has one deadline, however many calls it makes; who gives up says nothing about the platform.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { answerInTime, goesOn } from '../../page-deadline.ts';
import { createPlatformHttp, type PlatformRequest } from './platform-http.ts';

const GET: PlatformRequest = { method: 'GET', path: '/call', repeatable: true };
const POST: PlatformRequest = { ...GET, method: 'POST', repeatable: false };
const TIMED_OUT = { code: 'PLATFORM_UNREACHABLE', platform: 'wechat', retryAfter: 1 };

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A platform that answers each call so many milliseconds after it was asked. */
function slowPlatform(milliseconds: number) {
  const { fetch, asked } = scriptedFetch({
    async '/call'() {
      await sleep(milliseconds);
      return { errcode: 0 };
    },
  });
  return { asked, http: createPlatformHttp({ platform: 'wechat', baseUrl: 'http://x', fetch }) };
}

/** What became of it, and after how many milliseconds. */
async function timed(work: () => Promise<unknown>) {
  const begun = performance.now();
  const outcome = await work().catch((error: unknown) => error);
  return { outcome, after: performance.now() - begun };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page that waits for platforms', () => {
  it('waits for all calls together no longer than for one', async () => {
    const { http, asked } = slowPlatform(4_000);
    const both = timed(() =>
      answerInTime(async () => {
        await http(POST);
        return http(POST);
      }),
    );
    await vi.runAllTimersAsync();
    const { outcome, after } = await both;
    expect(outcome).toMatchObject(TIMED_OUT);
    expect(after).toBeCloseTo(7_000);
    expect(asked).toHaveLength(2);
  });

  it('begins no call that nobody waits for, and no further try of one', async () => {
    const late = slowPlatform(0);
    const refused = answerInTime(async () => {
      await late.http(POST);
      await sleep(7_000);
      return late.http(POST);
    });
    const claim = expect(refused).rejects.toMatchObject(TIMED_OUT);
    await vi.runAllTimersAsync();
    await claim;
    expect(late.asked).toHaveLength(1);

    const { fetch, asked } = scriptedFetch({
      async '/call'() {
        await sleep(4_000);
        return new TypeError('reset');
      },
    });
    const http = createPlatformHttp({ platform: 'wechat', baseUrl: 'http://x', fetch });
    const repeated = expect(answerInTime(() => http(GET))).rejects.toMatchObject(TIMED_OUT);
    await vi.runAllTimersAsync();
    await repeated;
    expect(asked).toHaveLength(2);
  });

  it('says nothing about the platform by giving up: an answer that comes later keeps the circuit closed', async () => {
    const { http, asked } = slowPlatform(4_000);
    const tap = () =>
      answerInTime(async () => {
        await http(POST);
        return http(POST).catch(() => 'gave up');
      });
    const taps = Promise.all(Array.from({ length: 20 }, tap));
    await vi.runAllTimersAsync();
    expect(await taps).toEqual(Array(20).fill('gave up'));
    expect(asked).toHaveLength(40);
    expect(http.circuit()).toBe('closed');
  });

  it('does not make others give up: what goes on is waited for as ever', async () => {
    const { http } = slowPlatform(4_000);
    const job = answerInTime(async () => {
      await http(POST);
      return goesOn(() => http(POST));
    });
    await vi.runAllTimersAsync();
    expect(await job).toEqual({ errcode: 0 });
  });
});
