// What the site's search is made of, for the index and for the page that asks it.
import { splitIntoTerms, splitQuestion } from './split-into-terms.ts';

/** How MiniSearch is made. */
export const INDEXING = { tokenize: splitIntoTerms };

/** How it is asked: titles count more, and a Chinese word is meant as it is written. */
export const SEARCHING = {
  tokenize: splitQuestion,
  prefix: true,
  fuzzy: (term: string) => (/^[a-z]{5,}$/i.test(term) ? 0.2 : false),
  // Whoever looks for a word wants to read about it first; a name of the API is found by itself all the same.
  boostDocument: (id: string) => (id.includes('/api/') ? 0.2 : 1),
  boost: { title: 4, text: 2, titles: 1 },
};
