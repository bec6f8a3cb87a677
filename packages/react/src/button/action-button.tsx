// The one primary button of a screen, and the quiet one under it.

import { Button } from '@tarojs/components';
import { couponColor } from '../coupon/coupon-color.ts';
import { spoken } from '../frame/taro-role.ts';
import { pressKey } from './press-key.ts';

export interface ActionButtonProps {
  label: string;
  onAct?: (() => void) | undefined;
  /** `primary` is filled with the coupon's colour. */
  kind?: 'primary' | 'plain';
  /** The platform's colour name, as on the coupon. */
  color?: string | undefined;
  /** Waiting for an answer: taps do nothing and the label breathes. */
  busy?: boolean;
  disabled?: boolean;
}

/**
 * A full-width button; while busy or disabled a tap does nothing.
 *
 * @example <ActionButton label="去使用" color={coupon.color} onAct={use} />
 * @supported swan h5 weapp
 */
export function ActionButton({ label, onAct, kind = 'primary', color, busy, disabled }: ActionButtonProps) {
  const idle = !busy && !disabled;
  const { ground, ink } = couponColor(color);
  const act = () => {
    if (idle) onAct?.();
  };
  const states = `${busy ? ' kq-button--busy' : ''}${disabled ? ' kq-button--disabled' : ''}`;
  return (
    <Button
      className={`kq-button kq-button--${kind}${states}`}
      style={kind === 'primary' && !disabled ? { backgroundColor: ground, color: ink } : {}}
      onClick={act}
      tabIndex={process.env.TARO_ENV === 'h5' ? 0 : undefined}
      onKeyDown={process.env.TARO_ENV === 'h5' ? pressKey(act) : undefined}
      role={spoken('button')}
      aria-disabled={idle ? undefined : spoken('true')}
    >
      {label}
    </Button>
  );
}
