// Times are shown as Beijing's.
import { expect, it } from 'vitest';
import { dayOf, daysBetween, hourMinute, hourMinuteSecond, monthDay } from './clock-words.ts';

/** 2026-11-21 20:51:12 UTC: in Beijing it is already the 22nd. */
const NIGHT = Date.UTC(2026, 10, 21, 20, 51, 12) / 1000;

it('Times are Beijing’s, wherever the visitor is', () => {
  expect(hourMinute(NIGHT)).toBe('04:51');
  expect(hourMinuteSecond(NIGHT)).toBe('04:51:12');
  expect(dayOf(NIGHT)).toBe('2026-11-22');
  expect(monthDay(NIGHT)).toBe('11月22日');
});

it('A day ends at Beijing’s midnight', () => {
  expect(daysBetween(NIGHT, NIGHT + 19 * 3600)).toBe(0);
  expect(daysBetween(NIGHT, NIGHT + 20 * 3600)).toBe(1);
  expect(daysBetween(NIGHT, NIGHT + 3 * 86400)).toBe(3);
});
