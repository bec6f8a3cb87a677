// The circuit of a platform: what opens it, whom it touches, how it closes again, and what is shown of it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Scripted, scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createPlatformHttp } from './platform-http.ts';

function platform(name: string, answer: () => Scripted) {
  const { fetch, asked } = scriptedFetch({ '/call': answer });
  const http = createPlatformHttp({ platform: name, baseUrl: `http://${name}.test`, fetch });
  const call = (repeatable = false) =>
    http({ method: 'GET', path: '/call', repeatable }).catch((error: unknown) => error);
  return { call, asked, circuit: http.circuit };
}
const lost = () => new TypeError('fetch failed');

async function breakIt({ call }: ReturnType<typeof platform>): Promise<void> {
  for (let calls = 0; calls < 10; calls += 1) await call();
}

describe('the circuit of a platform', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("that does not answer opens, and no other's", async () => {
    const [wechat, baidu] = [platform('wechat', lost), platform('baidu', () => ({ errno: 0 }))];
    await breakIt(wechat);
    expect([wechat.circuit(), baidu.circuit()]).toEqual(['open', 'closed']);
    expect(await wechat.call()).toMatchObject({ code: 'PLATFORM_UNREACHABLE', retryAfter: 5 });
    expect(wechat.asked).toHaveLength(10);
    expect(await baidu.call()).toEqual({ errno: 0 });
  });

  it.each([
    ['busy', { errcode: -1 }],
    ['over its quota', { errcode: 45009 }],
    ['not pleased with the token', { errcode: 40001 }],
    ['refusing the coupon', new Response('{"errcode":40127}', { status: 400 })],
  ])('stays closed while the platform is %s: that is an answer', async (_what, answer) => {
    const stage = platform('wechat', () => answer);
    for (let rounds = 0; rounds < 3; rounds += 1) await breakIt(stage);
    expect(stage.circuit()).toBe('closed');
    expect(stage.asked).toHaveLength(30);
  });

  it('is shown half-open when its pause is over, though nobody has called: a server that is left out is not called', async () => {
    const stage = platform('wechat', lost);
    await breakIt(stage);
    vi.advanceTimersByTime(4_999);
    expect(stage.circuit()).toBe('open');
    vi.advanceTimersByTime(1);
    expect(stage.circuit()).toBe('half-open');
    await stage.call();
    expect(stage.circuit()).toBe('open');
  });

  it('closes when the platform answers again', async () => {
    let answer: Scripted = lost();
    const stage = platform('wechat', () => answer);
    await breakIt(stage);
    answer = { errcode: 0 };
    vi.advanceTimersByTime(5_000);
    expect(await stage.call()).toEqual({ errcode: 0 });
    expect(stage.circuit()).toBe('closed');
  });
});

describe('the pauses between two tries', () => {
  it('are of chance, so that servers which lost the platform together do not come back together', async () => {
    vi.useFakeTimers();
    try {
      const times: number[][] = [];
      for (const chance of [0.1, 0.5, 0.9]) {
        vi.spyOn(Math, 'random').mockReturnValue(chance);
        const begun = performance.now();
        const tries: number[] = [];
        const stage = platform('wechat', () => {
          tries.push(Math.round(performance.now() - begun));
          return lost();
        });
        const called = stage.call(true);
        await vi.runAllTimersAsync();
        await called;
        expect(tries).toHaveLength(3);
        times.push(tries);
      }
      expect(new Set(times.map(([, second]) => second)).size).toBe(3);
      expect(new Set(times.map(([, , third]) => third)).size).toBe(3);
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });
});
