// Which values take part: one too few, one too many, one that is not the one that was sent.
import type { MistakeId, Rule, Wrong } from './mistake.ts';
import { pageName, textIn, withValue } from './recipe.ts';
import { nonceName, SIGNED_NAMES, ticketName, UNSIGNED_NAMES } from './signed-names.ts';
import type { SignedValue } from './signing.ts';

/** What languages make of a value that is not there. */
const WORDS_FOR_NOTHING = ['undefined', 'null', 'None', 'nil'];

/** Values that are sent and were left out of the signature. */
export const missingFields: Rule = (recipe) =>
  recipe.values
    .filter(({ name }) => name !== ticketName(recipe.kind))
    .map(({ name }) => ({
      mistake:
        name === nonceName(recipe.kind)
          ? { id: 'missing-nonce' as const }
          : { id: 'unsigned-field' as const, about: name },
      recipe: withValue(recipe, name, undefined),
    }));

/** Values that were signed and take no part, or are not sent. */
export const extraFields: Rule = (recipe, { sent, suspects, unsent }) => {
  const { kind } = recipe;
  const unsigned = UNSIGNED_NAMES.flatMap((name) => {
    const value = kind === 'card-ext' ? sent.fields[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? [{ name, text: String(value) }] : [];
  });
  const signType = kind === 'choose-card' ? [{ name: 'sign_type', text: 'SHA1' }] : [];
  const extra = (values: readonly SignedValue[], idOf: (name: string) => MistakeId) =>
    values
      .filter(({ name, text }) => text !== '' && textIn(recipe, name) === undefined)
      .map(({ name, text }) => ({
        mistake: { id: idOf(name), about: name },
        recipe: withValue(recipe, name, text),
      }));
  return [
    ...extra(unsent, () => 'signed-and-not-sent'),
    ...extra([...unsigned, ...signType], () => 'extra-field'),
    ...extra(suspects.values ?? [], (name) => (kind === 'card-ext' ? idOfExtra(name) : 'extra-field')),
  ];
};

/** Another value than the one that is sent. */
export const otherValues: Rule = (recipe, { suspects, unsent }) =>
  [...unsent, ...(suspects.values ?? [])]
    .filter(({ name, text }) => ![undefined, text].includes(textIn(recipe, name)))
    .map(({ name, text }) => ({
      mistake: { id: 'other-value', about: name },
      recipe: withValue(recipe, name, text),
    }));

/** A value that is not there, signed as a word. */
export const emptyAsWord: Rule = (recipe) => {
  const absent = SIGNED_NAMES[recipe.kind].filter(
    (name) => name !== ticketName(recipe.kind) && textIn(recipe, name) === undefined,
  );
  return WORDS_FOR_NOTHING.flatMap((word): Wrong[] => {
    const one = absent.map((name) => ({
      mistake: { id: 'empty-as-word' as const, about: `${name} = ${word}` },
      recipe: withValue(recipe, name, word),
    }));
    if (absent.length < 2) return one;
    const all = absent.reduce((changed, name) => withValue(changed, name, word), recipe);
    return [
      ...one,
      { mistake: { id: 'empty-as-word', about: `${absent.join(', ')} = ${word}` }, recipe: all },
    ];
  });
};

/** Names of the page's object (`nonceStr`) where WeChat wants its own. */
export const namesOfThePage: Rule = (recipe) => {
  if (recipe.written !== 'pairs') return [];
  const values = recipe.values.map((value) => ({
    ...value,
    as: value.name === 'jsapi_ticket' ? 'jsapiTicket' : pageName(recipe.kind, value.name),
  }));
  return [{ mistake: { id: 'names-of-the-page' }, recipe: { ...recipe, values } }];
};

/** What cards may bring, and most may not. */
function idOfExtra(name: string): MistakeId {
  if (name === 'code') return 'code-does-not-belong';
  return name === 'openid' ? 'openid-does-not-belong' : 'extra-field';
}
