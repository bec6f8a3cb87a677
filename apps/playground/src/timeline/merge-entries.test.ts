// Two logs in one order: of their times, and of cause and effect within a second.
import { describe, expect, it } from 'vitest';
import { appendEntries, mergeEntries } from './merge-entries.ts';
import type { TimelineEntry } from './timeline-entry.ts';

const entry = (key: string, at: number, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  key,
  source: key.startsWith('s') ? 'sandbox' : 'backend',
  id: Number(key.slice(1)),
  at,
  platform: 'baidu',
  kind: key.startsWith('s') ? 'request' : 'page',
  method: 'POST',
  route: '/any',
  title: '',
  outcome: 'ok',
  ...more,
});
const keys = (entries: readonly TimelineEntry[]) => entries.map(({ key }) => key);

describe('mergeEntries', () => {
  it('puts the two logs in the order of their time', () => {
    const merged = mergeEntries([entry('s1', 10), entry('s2', 30)], [entry('b1', 20), entry('b2', 40)]);
    expect(keys(merged)).toEqual(['s1', 'b1', 's2', 'b2']);
  });

  it('tells within one second: the tap, the page, our call, the push, its arrival', () => {
    const merged = mergeEntries(
      [entry('s1', 5, { kind: 'action' }), entry('s2', 5), entry('s3', 5, { kind: 'push' })],
      [entry('b1', 5), entry('b2', 5, { route: '/api/callbacks/baidu/••••' })],
    );
    expect(keys(merged)).toEqual(['s1', 'b1', 's2', 's3', 'b2']);
  });

  it('shows a push before its arrival, though the sandbox writes it down when it was answered', () => {
    const push = entry('s1', 8, { kind: 'push', route: 'push:user_get_coupon' });
    const arrival = entry('b1', 6, { route: '/api/callbacks/baidu/••••' });
    expect(keys(mergeEntries([push], [arrival]))).toEqual(['s1', 'b1']);
    const late = entry('s2', 60, { kind: 'push', route: 'push:user_get_coupon' });
    expect(keys(mergeEntries([late], [arrival]))).toEqual(['b1', 's2']);
  });

  it('never changes the order within one log, even when its clock was set back', () => {
    const merged = mergeEntries([entry('s1', 100), entry('s2', 50)], [entry('b1', 70)]);
    expect(keys(merged).filter((key) => key.startsWith('s'))).toEqual(['s1', 's2']);
    expect(merged).toHaveLength(3);
  });
});

describe('appendEntries', () => {
  it('takes an entry once, however often it is answered', () => {
    const known = appendEntries([], [entry('s1', 1), entry('s2', 2)], 10);
    expect(keys(appendEntries(known, [entry('s2', 2), entry('s3', 3)], 10))).toEqual(['s1', 's2', 's3']);
  });

  it('answers the very same list when nothing is new, so that nothing is drawn again', () => {
    const known = appendEntries([], [entry('s1', 1)], 10);
    expect(appendEntries(known, [entry('s1', 1)], 10)).toBe(known);
  });

  it('keeps the newest when there are too many', () => {
    expect(keys(appendEntries([], [entry('s3', 3), entry('s1', 1), entry('s2', 2)], 2))).toEqual([
      's2',
      's3',
    ]);
  });
});
