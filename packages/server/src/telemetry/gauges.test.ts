// What stands is looked at when it is asked for, and no more once the server has ended.
import { describe, expect, it, vi } from 'vitest';
import { observe } from '../../test-support/observe.ts';
import { showGauges } from './gauges.ts';

const seen = observe();

describe('the gauges', () => {
  it('look while they are shown', async () => {
    const pushes = vi.fn(() => 3);
    const hide = showGauges({
      circuits: () => [
        ['wechat', 'open'],
        ['baidu', 'half-open'],
      ],
      jobs: async () => ({ waiting: { settle: 7 }, dead: 2 }),
      pushes,
      spooled: async () => 5,
    });
    expect(await seen.points('kaquan.circuit.state')).toEqual([
      { attributes: { platform: 'wechat' }, value: 2 },
      { attributes: { platform: 'baidu' }, value: 1 },
    ]);
    expect(await seen.points('kaquan.jobs')).toEqual([
      { attributes: { state: 'waiting', job: 'settle' }, value: 7 },
      { attributes: { state: 'dead' }, value: 2 },
    ]);
    expect(await seen.points('kaquan.pushes.waiting')).toEqual([{ attributes: {}, value: 3 }]);
    expect(await seen.points('kaquan.pushes.spooled')).toEqual([{ attributes: {}, value: 5 }]);
    hide();
    const looks = pushes.mock.calls.length;
    await seen.points('kaquan.pushes.waiting');
    expect(pushes).toHaveBeenCalledTimes(looks);
  });

  it('tell nothing of jobs while there is no database, and the rest all the same', async () => {
    const hide = showGauges({
      circuits: () => [],
      jobs: async () => undefined,
      pushes: () => 4,
      spooled: async () => undefined,
    });
    expect(await seen.points('kaquan.pushes.waiting')).toEqual([{ attributes: {}, value: 4 }]);
    hide();
  });
});
