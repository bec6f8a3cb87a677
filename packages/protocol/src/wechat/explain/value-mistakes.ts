// How a value is written: a time in milliseconds, a URL that is not the page's, everything encoded.
import type { Mistake, Rule, Wrong } from './mistake.ts';
import { textIn, withValue } from './recipe.ts';
import { ticketName } from './signed-names.ts';

/** What WeChat adds to a page's URL that is shared; a page that signs what it knows of itself lacks them. */
const WECHATS_ADDITIONS = /[?&](from|isappinstalled|scene|clicktime|enterid|ascene|sessionid)=[^&]*/g;

/** A time that is no whole number of seconds. */
export const timestampMistakes: Rule = (recipe, { milliseconds }) => {
  const timestamp = textIn(recipe, 'timestamp');
  if (timestamp === undefined) return [];
  return [
    {
      mistake: { id: 'timestamp-milliseconds' },
      recipe: withValue(recipe, 'timestamp', milliseconds ?? `${timestamp}000`),
    },
    { mistake: { id: 'timestamp-as-float' }, recipe: withValue(recipe, 'timestamp', `${timestamp}.0`) },
  ];
};

/** A URL that is not the one that WeChat sees. */
export const urlMistakes: Rule = (recipe, { fragment }) => {
  const url = textIn(recipe, 'url');
  if (url === undefined) return [];
  const changed = (id: Mistake['id'], text: string): Wrong[] =>
    text === url || text === '' ? [] : [{ mistake: { id }, recipe: withValue(recipe, 'url', text) }];
  const [page = '', query] = url.split('?', 2);
  const bare = withoutAdditions(url);
  return [
    ...(fragment === undefined ? [] : changed('url-with-fragment', `${url}${fragment}`)),
    ...changed('url-with-fragment', `${url}#`),
    ...changed('url-with-fragment', `${url}#/`),
    ...changed('url-encoded', encodeURIComponent(url)),
    ...changed('url-encoded', encodeURI(url)),
    ...changed('url-decoded', decoded(url)),
    ...changed('url-without-query', page),
    ...changed('url-without-wechats-additions', bare),
    ...changed(
      'url-other-scheme',
      url.replace(/^http(s?):/, (_, s) => (s ? 'http:' : 'https:')),
    ),
    ...changed(
      'url-slash',
      `${page.endsWith('/') ? page.slice(0, -1) : `${page}/`}${query === undefined ? '' : `?${query}`}`,
    ),
    ...changed('url-html-escaped', url.replaceAll('&', '&amp;')),
  ];
};

/** Cards: each value encoded as in a URL. */
export const valuesEncoded: Rule = (recipe) => {
  if (recipe.kind === 'js-config') return [];
  const values = recipe.values.map(({ name, text }) => ({
    name,
    text: name === ticketName(recipe.kind) ? text : encodeURIComponent(text),
  }));
  const isChanged = values.some(({ text }, at) => text !== recipe.values[at]?.text);
  return isChanged ? [{ mistake: { id: 'values-encoded' }, recipe: { ...recipe, values } }] : [];
};

function withoutAdditions(url: string): string {
  const [page = '', query = ''] = url.split('?', 2);
  const left = `?${query}`.replaceAll(WECHATS_ADDITIONS, '').replace(/^[?&]/, '');
  return left === '' ? page : `${page}?${left}`;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
