// What happens when the user has picked a card in WeChat's own chooser.
import type { UseChooseCard } from '@kaquan/react/use-choose-card';
import { useEffect } from 'react';
import type { ChosenCard } from '../../chosen-card';

/** Calls back once for each choice. */
export function useChosen({ cards }: UseChooseCard, chosen: (card: ChosenCard) => void): void {
  // Tells of a choice, not of a new callback.
  useEffect(() => {
    const [card] = cards ?? [];
    if (card) chosen({ cardId: card.cardId, encryptCode: card.encryptCode });
  }, [cards]);
}
