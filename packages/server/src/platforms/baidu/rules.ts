// The rules that only Baidu's fields have.
import * as v from 'valibot';
import { text } from '../field-rules.ts';

/** A page of the program. */
export const path = v.pipe(
  text,
  v.regex(/^\/?(?!\/)[^:?#\s]*(\?[^#\s]*)?$/, 'must be a page of the program, like /pages/index/index'),
);
