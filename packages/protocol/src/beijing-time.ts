// Calendar arithmetic as the platforms do it: in Beijing time, which has no summer time.

const OFFSET = 8 * 3600;
export const DAY = 86_400;

/**
 * The last second of the day in Beijing that lies `days` after the given time.
 *
 * @param seconds since 1970
 * @example endOfDay(1574952776, 0) // 1574956799, 23:59:59 of the same day
 * @supported swan h5 weapp node
 */
export function endOfDay(seconds: number, days: number): number {
  const day = Math.floor((seconds + OFFSET) / DAY) + days;
  return (day + 1) * DAY - OFFSET - 1;
}

/**
 * The same time of day some calendar months later; the 31st becomes the last day of a shorter month.
 *
 * @param seconds since 1970
 * @example addMonths(1580446800, 1) // 1582952400: 31 January, 13:00 → 29 February 2020, 13:00
 * @supported swan h5 weapp node
 */
export function addMonths(seconds: number, months: number): number {
  const date = new Date((seconds + OFFSET) * 1000);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return Math.floor(date.getTime() / 1000) - OFFSET;
}
