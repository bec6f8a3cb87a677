// Decimals of the platforms as whole millionths: 0.1 + 0.2 must be 0.3 where it is money.
import { readText } from './lenient.ts';

/** A decimal in whole millionths: `900000` is 0.9. */
export type Decimal = number;

export const MILLION = 1_000_000;

/**
 * A decimal from 0 to below ten million, also one written as text. What lies beyond the sixth place is rounded, which heals
 * what binary fractions did to it (0.30000000000000004).
 *
 * @returns millionths, or undefined for anything else
 * @example readDecimal('0.9') // 900000
 * @supported swan h5 weapp node
 */
export function readDecimal(value: unknown): Decimal | undefined {
  const parts = /^(\d{1,7})(?:\.(\d*))?$/.exec(readText(value) ?? '');
  if (parts === null) return undefined;
  const [, whole = '', fraction = ''] = parts;
  const places = `${fraction}000000`;
  const roundUp = Number(fraction[6] ?? 0) >= 5 ? 1 : 0;
  return Number(whole) * MILLION + Number(places.slice(0, 6)) + roundUp;
}

/**
 * A whole number times a decimal, rounded half up to a whole number. Exact for any amount times a part of one, and for
 * any decimal times a hundred.
 *
 * @param amount not negative
 * @example multiplyRounded(101, 950000) // 96: 95.95
 * @supported swan h5 weapp node
 */
export function multiplyRounded(amount: number, decimal: Decimal): number {
  const rest = amount % MILLION;
  const millions = (amount - rest) / MILLION;
  // Only the rest needs rounding, and is small enough for the product to be exact.
  return millions * decimal + Math.floor((rest * decimal + MILLION / 2) / MILLION);
}
