// Points in time by China's calendar and clocks, whatever the phone's zone: the platforms mean Beijing time, which has
// no summer time.
const CHINA = 8 * 3600;
const DAY = 86_400;

/** A number that grows by one at each midnight. Seconds in. */
export function chinaDay(time: number): number {
  return Math.floor((time + CHINA) / DAY);
}

/** `2026-11-29T07:30:00.000Z` for half past seven in Beijing: for cutting pieces out. Seconds in. */
export function chinaIso(time: number): string {
  return new Date((time + CHINA) * 1000).toISOString();
}

/** `07:30`. Seconds in. */
export function chinaClock(time: number): string {
  return chinaIso(time).slice(11, 16);
}
