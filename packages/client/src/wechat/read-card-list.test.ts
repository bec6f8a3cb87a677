import { expect, it } from 'vitest';
import { readCardList } from './read-card-list.ts';

// Found by fuzzing: a list with a hole in it was a TypeError instead of the cards that are in it.
it('guards against a list of cards with nothing in a place', () => {
  const card = { cardId: 'p', encrypt_code: 'AA==', isSuccess: true };
  const read = { cardId: 'p', encryptCode: 'AA==', isSuccess: true };
  expect(readCardList([null, card])).toEqual([read]);
  expect(readCardList(JSON.stringify([card, null]))).toEqual([read]);
});
