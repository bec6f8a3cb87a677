// 领取到微信卡包, in every state a claim can be in.
import type { CardExtRequest } from '@kaquan/protocol/api';
import { useEffect } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { type AddCardState, useAddCard } from './use-add-card.ts';

export interface ClaimButtonProps {
  cards: CardExtRequest['cards'];
  /** The platform's colour name, as on the coupon. */
  color?: string | undefined;
  /** Called on every change, for what the page shows around the button. */
  onChange?: (state: AddCardState) => void;
}

const LABELS: Record<AddCardState['status'], string> = {
  idle: '领取到微信卡包',
  busy: '领取中',
  added: '已领取',
  cancelled: '领取到微信卡包',
  failed: '再试一次',
};

/**
 * Adds cards to the WeChat wallet; closing WeChat's sheet brings the first label back, it is no error.
 *
 * @example <ClaimButton cards={[{ cardId }]} onChange={({ status }) => setClaimed(status === 'added')} />
 * @supported h5 weapp
 */
export function ClaimButton({ cards, color, onChange }: ClaimButtonProps) {
  const { addCard, status, cards: added, error } = useAddCard();
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells of a change of state, not of the callback
  useEffect(() => {
    onChange?.(Object.assign({ status }, added && { cards: added }, error && { error }));
  }, [status, added, error]);
  return (
    <ActionButton
      label={LABELS[status]}
      color={color}
      busy={status === 'busy'}
      disabled={status === 'added'}
      onAct={() => void addCard(cards)}
    />
  );
}
