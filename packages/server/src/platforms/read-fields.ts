// Checks what a page sent against a schema.
import { CouponError } from '@kaquan/protocol/errors';
import * as v from 'valibot';

/**
 * Answers the fields the schema names.
 *
 * @throws {CouponError} BAD_REQUEST naming the first field that is wrong, never its value
 * @example const { coupon } = readFields(v.object({ coupon: v.string() }), await request.json());
 * @supported node
 */
export function readFields<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]) ?? 'the body';
  throw new CouponError('BAD_REQUEST', `Check the request: ${path} is missing or not as documented.`);
}
