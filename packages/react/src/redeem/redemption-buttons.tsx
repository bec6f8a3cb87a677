// The buttons under a coupon that is being used, one primary at a time.
import type { ReactNode } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { errorTexts } from '../errors/error-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { redeemTexts } from './redeem-texts.ts';
import type { UseRedemption } from './use-redemption.ts';

export interface RedemptionButtonsProps {
  redemption: UseRedemption;
  /** The platform's colour name, as on the coupon. */
  color: string | undefined;
  onStart(): void;
  /** Before anything was asked. */
  idle?: ReactNode;
  /** While the coupon is kept: what confirms, and what lets go. */
  reserved: ReactNode;
  used?: ReactNode;
  /** Under the others, where there is nothing else to do. */
  quiet?: ReactNode;
}

export function RedemptionButtons(props: RedemptionButtonsProps) {
  const { redemption, color, onStart, quiet } = props;
  const texts = useTexts('redeem', redeemTexts);
  const errors = useTexts('errors', errorTexts);
  const { status, error, retry } = redemption;
  const above: Record<typeof status, () => ReactNode> = {
    idle: () => props.idle,
    reserving: () => <ActionButton label={texts.keeping} color={color} busy />,
    reserved: () => props.reserved,
    using: () => <ActionButton label={texts.confirming} color={color} busy />,
    used: () => props.used,
    cancelled: () => <ActionButton label={texts.restart} color={color} onAct={onStart} />,
    failed: () =>
      errors.words(error).retry && (
        <ActionButton label={errors.retry} color={color} onAct={() => void retry()} />
      ),
  };
  const isUnderWay = status === 'reserving' || status === 'reserved' || status === 'using';
  return (
    <>
      {above[status]()}
      {!isUnderWay && quiet}
    </>
  );
}
