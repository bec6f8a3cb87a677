// A whole number as WeChat takes one: bare, or as a string, the way its own samples write it.
import * as v from 'valibot';

export const whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/), v.toNumber())]),
  v.integer(),
);
