// Measures two sides in turn and makes a figure of the pairs.
import { type Claim, comparePairs } from './compare-pairs.ts';
import type { Figure } from './figure.ts';
import { takeTurns } from './take-turns.ts';

type Measure = () => number | Promise<number>;

/**
 * Runs ours and other in turn (A B, B A, A B …) and answers the median of the pairs' ratios with the lowest and highest.
 * Where one run gives several figures, or there are more than two sides: `takeTurns`, then `comparePairs`.
 *
 * @throws whatever a side throws, or Error if one measured nothing
 * @example await medianOfPairs(claim, { ours: measureOurs, other: measureTheirs }, 5)
 */
export async function medianOfPairs(
  claim: Claim,
  sides: { ours: Measure; other: Measure },
  pairs: number,
): Promise<Figure> {
  return comparePairs(claim, await takeTurns(sides, pairs));
}
