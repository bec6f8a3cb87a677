// When a coupon can be used, in English words and in China's time, whatever the phone's zone.
import type { Validity } from '@kaquan/protocol/coupon';
import { chinaClock, chinaDay, chinaIso } from '../../coupon/china-time.ts';

const HOUR = 3600;
/** From here on a date says more than a number of days. */
const MANY_DAYS = 60;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Expires today`, `3 days left`, `Starts tomorrow 07:30`. Seconds, and the server's time. */
export function validityWords({ beginTime = 0, endTime }: Validity, now: number): string {
  if (now < beginTime) return `Starts ${formatMoment(beginTime, now)}`;
  if (endTime === undefined) return 'No expiry date';
  if (now > endTime) return `Expired on ${formatDate(endTime, now)}`;
  const days = chinaDay(endTime) - chinaDay(now);
  if (days === 0) {
    const left = endTime - now;
    return left < HOUR ? minutesLeft(Math.max(1, Math.ceil(left / 60))) : 'Expires today';
  }
  if (days === 1) return 'Expires tomorrow';
  return days <= MANY_DAYS ? `${days} days left` : `Valid until ${formatDate(endTime, now)}`;
}

/** `28 Nov 22:52 to 29 Dec 23:59`. */
export function validityRange({ beginTime, endTime }: Validity, now: number): string {
  const moment = (time: number) => `${formatDate(time, now)} ${chinaClock(time)}`;
  if (beginTime !== undefined && endTime !== undefined) return `${moment(beginTime)} to ${moment(endTime)}`;
  if (beginTime !== undefined) return `From ${moment(beginTime)}`;
  return endTime === undefined ? 'No expiry date' : `Until ${moment(endTime)}`;
}

/** `today 07:30`, `tomorrow 07:30`, `29 Nov 07:30`: as it stands within a sentence. */
export function formatMoment(time: number, now: number): string {
  const days = chinaDay(time) - chinaDay(now);
  const name = days === 0 ? 'today' : days === 1 ? 'tomorrow' : formatDate(time, now);
  return `${name} ${chinaClock(time)}`;
}

function minutesLeft(minutes: number): string {
  return minutes === 1 ? '1 minute left' : `${minutes} minutes left`;
}

/** `29 Nov`; with the year when it is another. */
function formatDate(time: number, now: number): string {
  const [year = '', month = '', day = ''] = chinaIso(time).slice(0, 10).split('-');
  const date = `${Number(day)} ${MONTHS[Number(month) - 1]}`;
  return chinaIso(now).startsWith(year) ? date : `${date} ${year}`;
}
