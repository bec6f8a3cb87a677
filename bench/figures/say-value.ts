// A measured value for people.
import type { Measured } from './figure.ts';

/**
 * Three digits that mean something; from a hundred on whole numbers.
 *
 * @example sayValue({ value: 1534.2, unit: 'ms' }) // "1,534 ms"
 */
export function sayValue({ value, unit }: Pick<Measured, 'value' | 'unit'>): string {
  const options = value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return `${value.toLocaleString('en-US', options)} ${unit}`;
}
