// The times of a coupon as a database can keep them and a page can compare them.
import type { Validity } from './coupon.ts';

/**
 * The validity between two times that a platform has written or that were reckoned from what it wrote. A second that
 * has begun counts as there; what is no time (too large for a whole number, or none at all) is left out.
 *
 * @param beginTime seconds
 * @param endTime seconds
 * @example readValidity(1.5, 1e21) // { beginTime: 1 }
 * @supported swan h5 weapp node
 */
export function readValidity(beginTime: number | undefined, endTime: number | undefined): Validity {
  const [begin, end] = [beginTime, endTime].map((time) => Math.floor(time ?? Number.NaN) + 0);
  return {
    ...(Number.isSafeInteger(begin) && { beginTime: begin as number }),
    ...(Number.isSafeInteger(end) && { endTime: end as number }),
  };
}
