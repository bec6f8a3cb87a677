// An id or code of a platform, in what a page sends us.
import * as v from 'valibot';

/** Printable, without blanks, of a length that no platform's ids exceed. */
export const platformId = v.pipe(
  v.string(),
  v.regex(/^[\x21-\x7e]{1,128}$/, 'An id is 1 to 128 printable characters'),
);
