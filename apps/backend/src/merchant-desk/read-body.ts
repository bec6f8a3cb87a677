// The JSON body of a desk's request, checked.
import { CouponError } from '@kaquan/protocol/errors';
import type { Context } from 'hono';
import * as v from 'valibot';

/**
 * @throws {CouponError} BAD_REQUEST naming the first field that is wrong
 */
export async function readBody<T extends v.GenericSchema>(c: Context, schema: T): Promise<v.InferOutput<T>> {
  const read = v.safeParse(schema, await c.req.json().catch(() => null));
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new CouponError('BAD_REQUEST', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}
