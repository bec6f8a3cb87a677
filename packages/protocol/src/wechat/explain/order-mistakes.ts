// In which order the values are signed, and how they are joined.
import type { Rule, Wrong } from './mistake.ts';
import { asTheyStand, pageName, type Recipe } from './recipe.ts';
import { sortByValue } from './signature-steps.ts';
import type { SignedValue } from './signing.ts';

/** One collation for everybody: which one the machine has must not change what is found. */
const collator = new Intl.Collator('en');
const SEPARATORS = ['&', ',', ' ', '-', '|', '\n'];

/** What ticket, app id and the others are called in the code of those who sort by name. */
const NAMINGS: { about: string; nameOf(recipe: Recipe, name: string): string }[] = [
  { about: 'api_ticket, card_id, …', nameOf: (_, name) => name },
  { about: 'ticket, card_id, …', nameOf: (_, name) => (name === 'api_ticket' ? 'ticket' : name) },
  { about: 'jsapi_ticket, card_id, …', nameOf: (_, name) => (name === 'api_ticket' ? 'jsapi_ticket' : name) },
  { about: 'apiTicket, appId, cardId, …', nameOf: inCamelCase },
];

/** Cards only: other sorts than that of the values' bytes. */
export const sortMistakes: Rule = (recipe) => {
  if (recipe.written === 'pairs') return [];
  const byKey = NAMINGS.map(
    ({ about, nameOf }): Wrong => ({
      mistake: { id: 'sorted-by-key', about },
      recipe: {
        ...recipe,
        order: sortBy((one, other) => compare(nameOf(recipe, one.name), nameOf(recipe, other.name))),
      },
    }),
  );
  return [
    ...byKey,
    {
      mistake: { id: 'sorted-by-locale' },
      recipe: { ...recipe, order: sortBy((one, other) => collator.compare(one.text, other.text)) },
    },
    {
      mistake: { id: 'sorted-ignoring-case' },
      recipe: {
        ...recipe,
        order: sortBy((one, other) => compare(one.text.toLowerCase(), other.text.toLowerCase())),
      },
    },
    {
      mistake: { id: 'sorted-as-numbers' },
      recipe: { ...recipe, order: sortBy((one, other) => compareNumerically(one.text, other.text)) },
    },
    { mistake: { id: 'not-sorted' }, recipe: { ...recipe, order: asTheyStand } },
  ];
};

/** Cards: with names or something between; wx.config: without names, sorted as cards are, or by name. */
export const joinMistakes: Rule = (recipe) => {
  if (recipe.written === 'pairs')
    return [
      {
        mistake: { id: 'joined-without-names' },
        recipe: { ...recipe, written: 'values', separator: '', order: sortByValue },
      },
      {
        mistake: { id: 'joined-without-names', about: 'unsorted' },
        recipe: { ...recipe, written: 'values', separator: '', order: asTheyStand },
      },
    ];
  const names = NAMINGS.map(
    ({ about, nameOf }): Wrong => ({
      mistake: { id: 'joined-with-names', about },
      recipe: {
        ...recipe,
        written: 'pairs',
        separator: '&',
        order: (values) =>
          values
            .map((value) => ({ ...value, as: nameOf(recipe, value.name) }))
            .sort((one, other) => compare(one.as, other.as)),
      },
    }),
  );
  const separated = SEPARATORS.map(
    (separator): Wrong => ({
      mistake: { id: 'joined-with-separator', about: JSON.stringify(separator) },
      recipe: { ...recipe, separator },
    }),
  );
  return [...names, ...separated];
};

function sortBy(order: (one: SignedValue, other: SignedValue) => number): Recipe['order'] {
  return (values) => [...values].sort(order);
}

function inCamelCase({ kind }: Recipe, name: string): string {
  return pageName(kind, name).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** As PHP's sort() without SORT_STRING: two texts that are numbers by their size. */
function compareNumerically(one: string, other: string): number {
  const isNumber = (text: string) => /^\d+$/.test(text);
  return isNumber(one) && isNumber(other) ? Number(one) - Number(other) : compare(one, other);
}
