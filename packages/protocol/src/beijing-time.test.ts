// Days and months of Beijing, whatever the machine's time zone.
import { describe, expect, it } from 'vitest';
import { addMonths, endOfDay } from './beijing-time.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000;

describe('endOfDay', () => {
  it('is 23:59:59 in Beijing, whatever day it is in UTC', () => {
    expect(endOfDay(at('2019-11-28T00:00:00'), 0)).toBe(at('2019-11-28T23:59:59'));
    expect(endOfDay(at('2019-11-28T23:59:59'), 0)).toBe(at('2019-11-28T23:59:59'));
    expect(endOfDay(at('2019-11-28T07:00:00'), 3)).toBe(at('2019-12-01T23:59:59'));
  });
});

describe('addMonths', () => {
  it('keeps the day and the time of day', () => {
    expect(addMonths(at('2019-11-28T03:04:05'), 3)).toBe(at('2020-02-28T03:04:05'));
  });

  it('ends on the last day of a shorter month', () => {
    expect(addMonths(at('2020-01-31T13:00:00'), 1)).toBe(at('2020-02-29T13:00:00'));
    expect(addMonths(at('2019-12-31T23:30:00'), 14)).toBe(at('2021-02-28T23:30:00'));
  });
});
