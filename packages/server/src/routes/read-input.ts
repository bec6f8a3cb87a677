// Reads a request's JSON and checks it.
import { CouponError } from '@kaquan/protocol/errors';
import type { Context } from 'hono';
import type * as v from 'valibot';
import { readFields } from '../platforms/read-fields.ts';

/**
 * Answers the fields the schema names.
 *
 * @throws {CouponError} BAD_REQUEST for a body that is no JSON, or not as the schema says
 */
export async function readInput<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  return readFields(schema, await readJson(c));
}

/** @throws {CouponError} BAD_REQUEST for a body that is no JSON */
async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new CouponError('BAD_REQUEST', 'Send a JSON body.');
  }
}
