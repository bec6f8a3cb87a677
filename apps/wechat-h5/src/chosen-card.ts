// The card the user means to use: from the wallet's link, from chooseCard, or from the list. Kept in memory
// only; a code never stands in a URL that we make.
import { redirect } from './kaquan';

export type ChosenCard = { cardId: string; encryptCode: string } | { cardId: string; code: string };

let chosen: ChosenCard | undefined = redirect.status === 'ready' ? redirect.params : undefined;

export function setChosenCard(card: ChosenCard): void {
  chosen = card;
}

export function getChosenCard(): ChosenCard | undefined {
  return chosen;
}
