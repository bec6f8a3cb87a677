// Mistakes of which there are a thousand variants each: tried when nothing else explains a signature.
import type { Rule, Wrong } from './mistake.ts';
import { asTheyStand, textIn, withValue } from './recipe.ts';
import type { SignedValue } from './signing.ts';

/** Seconds before and after: the time between two looks at a clock, or two clocks. */
const NEAR = 300;

/** Milliseconds that nobody knows any more. */
export const anyMillisecond: Rule = (recipe) => {
  const timestamp = textIn(recipe, 'timestamp');
  if (timestamp === undefined || timestamp.length > 10) return [];
  return Array.from({ length: 1000 }, (_, millisecond) => ({
    mistake: { id: 'timestamp-milliseconds' },
    recipe: withValue(recipe, 'timestamp', `${timestamp}${String(millisecond).padStart(3, '0')}`),
  }));
};

/** The clock was read twice: once to sign, once to send. */
export const anotherSecond: Rule = (recipe) => {
  const timestamp = textIn(recipe, 'timestamp') ?? '';
  if (!/^\d{1,10}$/.test(timestamp)) return [];
  return Array.from({ length: 2 * NEAR + 1 }, (_, at) => at - NEAR)
    .filter((seconds) => seconds !== 0)
    .map((seconds) => ({
      mistake: { id: 'timestamp-of-another-second', about: `${seconds > 0 ? '+' : ''}${seconds}` },
      recipe: withValue(recipe, 'timestamp', String(Number(timestamp) + seconds)),
    }));
};

/** Whatever order: seven values have 5,040 of them. */
export const anyOrder: Rule = (recipe) =>
  [...ordersOf(recipe.values)].map(
    (values): Wrong => ({
      mistake: { id: 'other-order', about: values.map(({ name }) => name).join(', ') },
      recipe: { ...recipe, values, order: asTheyStand },
    }),
  );

function* ordersOf(values: readonly SignedValue[]): Generator<SignedValue[]> {
  if (values.length === 0) yield [];
  for (const [at, first] of values.entries())
    for (const rest of ordersOf(values.filter((_, i) => i !== at))) yield [first, ...rest];
}
