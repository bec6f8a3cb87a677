// 领取到微信卡包, in every state a claim can be in.
import type { CardExtRequest } from '@kaquan/protocol/api';
import { useEffect } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { claimTexts } from './claim-texts.ts';
import { type AddCardState, useAddCard } from './use-add-card.ts';

export interface ClaimButtonProps {
  /** What one tap claims, as `POST /wechat/card-ext` takes it. */
  cards: CardExtRequest['cards'];
  /** The platform's colour name, as on the coupon. */
  color?: string | undefined;
  /** Called on every change, for what the page shows around the button. */
  onChange?: (state: AddCardState) => void;
}

/**
 * Adds cards to the WeChat wallet; closing WeChat's sheet brings the first label back, it is no error.
 *
 * @example <ClaimButton cards={[{ cardId }]} onChange={({ status }) => setClaimed(status === 'added')} />
 * @supported h5 weapp
 */
export function ClaimButton({ cards, color, onChange }: ClaimButtonProps) {
  const texts = useTexts('claim', claimTexts);
  const { addCard, status, cards: added, error } = useAddCard();
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells of a change of state, not of the callback
  useEffect(() => {
    onChange?.(Object.assign({ status }, added && { cards: added }, error && { error }));
  }, [status, added, error]);
  return (
    <ActionButton
      label={texts[status]}
      color={color}
      busy={status === 'busy'}
      disabled={status === 'added'}
      onAct={() => void addCard(cards)}
    />
  );
}
