// The feed of both logs: only what is new, nothing of before a reset, and no flicker.
import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../sandbox/request.ts';
import { readBackendEntry, readSandboxEntry } from '../timeline/read-entries.ts';
import { createFeed, type FeedSources } from './feed.ts';

const claim = readSandboxEntry({
  id: 1,
  at: 100,
  platform: 'baidu',
  kind: 'action',
  title: '领取',
  route: '/claims',
});
const relay = readBackendEntry({
  id: 1,
  at: 101,
  method: 'POST',
  path: '/api/baidu/launch-coupon',
  status: 200,
  ms: 9,
  outcome: 'granted',
});

function world(): FeedSources & { asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    clock: async () => ({ now: 1000 }),
    faults: async () => [],
    sandboxLog: async (after) => {
      asked.push(after);
      return [claim];
    },
    backendLog: async () => [relay],
  };
}
const dead = () => Promise.reject(new RequestFailed('unreachable', 0, 'nobody answered'));

describe('the feed', () => {
  it('merges both logs and asks only for what is new', async () => {
    const sources = world();
    const feed = createFeed(sources, () => 400);
    await feed.poll();
    await feed.poll();
    expect(feed.getState().entries.map(({ key }) => key)).toEqual(['s1', 'b1']);
    expect(feed.getState()).toMatchObject({ status: 'ready', ahead: 600 });
    expect(sources.asked).toEqual([0, 1]);
  });

  it('keeps still when a poll brings nothing, so that nothing is drawn again', async () => {
    const feed = createFeed(world(), () => 400);
    await feed.poll();
    let told = 0;
    feed.subscribe(() => {
      told += 1;
    });
    await feed.poll();
    expect(told).toBe(0);
  });

  it('says who is lost, keeps what it knows, and recovers', async () => {
    const sources = world();
    const feed = createFeed(sources, () => 400);
    await feed.poll();
    const { clock } = sources;
    sources.clock = dead;
    await feed.poll();
    expect(feed.getState().status).toBe('sandbox-lost');
    expect(feed.getState().entries).toHaveLength(2);
    sources.clock = clock;
    sources.backendLog = dead;
    await feed.poll();
    expect(feed.getState().status).toBe('backend-lost');
    sources.backendLog = async () => [];
    await feed.poll();
    expect(feed.getState().status).toBe('ready');
  });

  it('drops an answer that was asked for before a reset', async () => {
    const sources = world();
    let answer: (entries: (typeof claim)[]) => void = () => {};
    sources.sandboxLog = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const feed = createFeed(sources, () => 400);
    const late = feed.poll();
    feed.clear();
    answer([claim]);
    await late;
    expect(feed.getState().entries).toEqual([]);
  });

  it('follows a clock that is moved back, and does not jitter within a second', async () => {
    const sources = world();
    const feed = createFeed(sources, () => 400);
    await feed.poll();
    sources.clock = async () => ({ now: 999.4 });
    await feed.poll();
    expect(feed.getState().ahead).toBe(600);
    sources.clock = async () => ({ now: 500 });
    await feed.poll();
    expect(feed.getState().ahead).toBe(100);
  });
});
