// Money as the platforms count it: whole fen (分), a hundredth of a yuan.

/** An amount in fen (分). 1 yuan = 100 fen. Always a whole number. */
export type Fen = number;

/**
 * An amount in yuan for people: no decimals unless there are any (`2000` → `"20"`, `1990` → `"19.9"`).
 *
 * @param fen whole fen
 * @example formatYuan(2000) // "20"
 * @supported swan h5 weapp node
 */
export function formatYuan(fen: Fen): string {
  return String(Math.round(fen) / 100);
}
