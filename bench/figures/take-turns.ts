// Lets several sides run one after the other, round by round, so that what disturbs the machine disturbs them alike.

/**
 * Runs each side once a round, in the order of the first round in every odd one and the other way round in every even
 * one (A B, B A, A B …), and answers what they measured, round by round.
 *
 * @throws whatever a side throws: a figure without one of its sides says nothing
 * @example await takeTurns({ ours: measureOurs, limit: measureLimit }, 5) // [{ ours: 912, limit: 1034 }, …]
 */
export async function takeTurns<Side extends string, T>(
  sides: Record<Side, () => T | Promise<T>>,
  rounds: number,
): Promise<Record<Side, T>[]> {
  const names = Object.keys(sides) as Side[];
  const taken: Record<Side, T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured: Partial<Record<Side, T>> = {};
    for (const name of round % 2 === 0 ? names : names.toReversed()) measured[name] = await sides[name]();
    taken.push(measured as Record<Side, T>);
  }
  return taken;
}
