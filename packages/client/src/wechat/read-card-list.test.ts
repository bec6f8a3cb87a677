// Lists of cards from a client of WeChat's that answers what no document has.
import { expect, it } from 'vitest';
import { readCardList } from './read-card-list.ts';

// Found by fuzzing: a list with a hole in it was a TypeError instead of the cards that are in it.
it('guards against a list of cards with nothing in a place', () => {
  const card = { cardId: 'p', encrypt_code: 'AA==', isSuccess: true };
  const read = { cardId: 'p', encryptCode: 'AA==', isSuccess: true };
  expect(readCardList([null, card])).toEqual([read]);
  expect(readCardList(JSON.stringify([card, null]))).toEqual([read]);
});

it('guards against ids that have no text', () => {
  expect(readCardList([{ cardId: { toString: 1 }, code: { toString: null } }])).toEqual([
    { cardId: '', encryptCode: '', isSuccess: false },
  ]);
});
