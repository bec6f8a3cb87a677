// The clock that tests move: what was planned comes on in its order.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  test('starts where it is told and shows whole seconds', () => {
    expect(createClock(1_700_000_000).now()).toBe(1_700_000_000);
  });

  test('shows whole milliseconds too, of the same time', () => {
    const clock = createClock(1_700_000_000);
    vi.advanceTimersByTime(999);
    expect([clock.now(), clock.milliseconds()]).toEqual([1_700_000_000, 1_700_000_000_999]);
    clock.advance(0.001);
    expect([clock.now(), clock.milliseconds()]).toEqual([1_700_000_001, 1_700_000_001_000]);
  });

  test('moves to a time, forwards and back, and is put back by reset', () => {
    const clock = createClock(1_700_000_000);
    clock.advance(300);
    expect(clock.now()).toBe(1_700_000_300);
    clock.set(1_600_000_000);
    expect(clock.now()).toBe(1_600_000_000);
    clock.reset();
    expect(clock.now()).toBe(1_700_000_000);
  });

  test('runs on from where it was set, and comes to what was planned by itself', () => {
    const clock = createClock(1_700_000_000);
    const done: number[] = [];
    clock.after(5, () => done.push(clock.now()));
    vi.advanceTimersByTime(4999);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual([1_700_000_005]);
  });

  test('brings on what was planned, in its order, when it is moved past it', () => {
    const clock = createClock(0);
    const done: string[] = [];
    clock.after(200, () => done.push('later'));
    clock.after(100, () => done.push('sooner'));
    clock.advance(99);
    expect(done).toEqual([]);
    clock.advance(101);
    expect(done).toEqual(['sooner', 'later']);
  });

  test('forgets a plan that was cancelled, and every plan on reset', () => {
    const clock = createClock(0);
    const done: string[] = [];
    const cancel = clock.after(10, () => done.push('cancelled'));
    cancel();
    clock.after(10, () => done.push('reset'));
    clock.reset();
    clock.advance(20);
    expect(done).toEqual([]);
  });
});
