// The buttons of the self-service use page, one primary at a time.
import type { Coupon } from '@kaquan/protocol/coupon';
import type { ReactNode } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { HoldButton } from '../button/hold-button.tsx';
import { errorWords } from '../errors/error-words.ts';
import type { UseRedemption } from './use-redemption.ts';

export interface SelfServiceButtonsProps {
  coupon: Coupon;
  redemption: UseRedemption;
  usedButtons: ReactNode;
  action: { label: string; onAct(): void } | undefined;
  onStart(): void;
}

export function SelfServiceButtons({
  coupon,
  redemption,
  usedButtons,
  action,
  onStart,
}: SelfServiceButtonsProps) {
  const { status, error, confirm, cancel, retry } = redemption;
  const { color } = coupon;
  const quiet = action && <ActionButton kind="plain" label={action.label} onAct={action.onAct} />;
  switch (status) {
    case 'reserving':
      return <ActionButton label="正在保留" color={color} busy />;
    case 'reserved':
      return (
        <HoldButton
          label="按住 1 秒，确认使用"
          confirmLabel="确认使用，不能撤销"
          color={color}
          onConfirm={() => void confirm()}
          other={{ label: '先不用了', onAct: () => void cancel() }}
        />
      );
    case 'using':
      return <ActionButton label="正在确认" color={color} busy />;
    case 'used':
      return (
        <>
          {usedButtons}
          {quiet}
        </>
      );
    case 'cancelled':
      return (
        <>
          <ActionButton label="重新开始" color={color} onAct={onStart} />
          {quiet}
        </>
      );
    case 'failed':
      return (
        <>
          {errorWords(error).retry && (
            <ActionButton label="再试一次" color={color} onAct={() => void retry()} />
          )}
          {quiet}
        </>
      );
    case 'idle':
      return quiet ?? null;
  }
}
