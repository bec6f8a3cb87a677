// Times in digits, in Beijing time: the wallets and the pages inside the phones speak it wherever the visitor is.

const BEIJING = 8 * 3600;
const DAY = 24 * 3600;

/** A date whose UTC fields read as Beijing's. */
function inBeijing(seconds: number): Date {
  return new Date((seconds + BEIJING) * 1000);
}

/** `10:24` from seconds, as a status bar shows it. */
export function hourMinute(seconds: number): string {
  return inBeijing(seconds).toISOString().slice(11, 16);
}

/** `10:24:08` from seconds. */
export function hourMinuteSecond(seconds: number): string {
  return inBeijing(seconds).toISOString().slice(11, 19);
}

/** `2026-11-21` from seconds. */
export function dayOf(seconds: number): string {
  return inBeijing(seconds).toISOString().slice(0, 10);
}

/** `2026.11.21 10:24` from seconds. */
export function dayAndMinute(seconds: number): string {
  return `${dayOf(seconds).replaceAll('-', '.')} ${hourMinute(seconds)}`;
}

/** `12月9日` from seconds. */
export function monthDay(seconds: number): string {
  const date = inBeijing(seconds);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Calendar days from one moment to another. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to + BEIJING) / DAY) - Math.floor((from + BEIJING) / DAY);
}
