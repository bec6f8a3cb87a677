// The sandbox's clock in digits, in the visitor's own time zone (the phones on the desk live there too).

const two = (value: number) => String(value).padStart(2, '0');

/** `10:24` from seconds, as a status bar shows it. */
export function hourMinute(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `10:24:08` from seconds. */
export function hourMinuteSecond(seconds: number): string {
  return `${hourMinute(seconds)}:${two(new Date(seconds * 1000).getSeconds())}`;
}

/** `2026-11-21` from seconds. */
export function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
