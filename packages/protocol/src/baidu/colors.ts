// The sixteen ground colours of a Baidu coupon.
// @see 百度卡券 §1.1

/** Colour name to colour value. */
export const COLORS: Readonly<Record<string, string>> = {
  B010: '#9857AE',
  B020: '#5854BE',
  B030: '#487FCC',
  B040: '#288DAF',
  B050: '#28915E',
  B060: '#449045',
  B070: '#95B250',
  B080: '#B82C28',
  B090: '#B85029',
  B100: '#B76229',
  B110: '#B87029',
  B120: '#B48228',
  B130: '#B89028',
  B140: '#C5AE34',
  B150: '#282828',
  B160: '#5F6062',
};

/**
 * A colour's name as the table writes it; the document's own samples say `B10` for `B010`.
 *
 * @example colorName('b10') // "B010"
 * @supported swan h5 weapp node
 */
export function colorName(name: string): string {
  const digits = /^b(\d{2,3})$/i.exec(name.trim())?.[1];
  return digits ? `B${digits.padStart(3, '0')}` : name;
}

/**
 * The colour value of a name, `#rrggbb`, or undefined for a name that is not in the table.
 *
 * @example colorValue('B010') // "#9857AE"
 * @supported swan h5 weapp node
 */
export function colorValue(name: string): string | undefined {
  // `__proto__` is no colour, and yet every object has it.
  const value: unknown = COLORS[colorName(name)];
  return typeof value === 'string' ? value : undefined;
}
