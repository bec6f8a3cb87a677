// The object that a successful answer must hold.
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

/** @throws {CouponError} PLATFORM_REFUSED when it is missing or without an id */
export function requireField(answer: Fields, name: string): Fields {
  const value = objectField(answer, name);
  if (textField(value, 'id') === undefined)
    throw new CouponError('PLATFORM_REFUSED', `BeeCloud answered success without ${name}.`, {
      platform: 'beecloud',
    });
  return value;
}
