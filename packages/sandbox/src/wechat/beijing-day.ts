// The days by which WeChat counts.

/** Seconds. China keeps UTC+8 all year. */
const CHINA = 8 * 3600;

/** `YYYY-MM-DD` in Beijing. */
export const dayOf = (seconds: number): string =>
  new Date((seconds + CHINA) * 1000).toISOString().slice(0, 10);
