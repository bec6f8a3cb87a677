// The one primary button of a screen, and the quiet one under it.

import { Button } from '@tarojs/components';
import { couponColor } from '../coupon/coupon-color.ts';
import { accessible } from '../frame/accessible.ts';

export interface ActionButtonProps {
  /** What it says. */
  label: string;
  /** A tap, and by keyboard Enter and the space bar. */
  onAct?: (() => void) | undefined;
  /** `primary` is filled with the coupon's colour. */
  kind?: 'primary' | 'plain';
  /** The platform's colour name, as on the coupon. */
  color?: string | undefined;
  /** Waiting for an answer: taps do nothing and the label breathes. */
  busy?: boolean;
  /** Cannot be pressed now, and looks so. */
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
  return accessible(
    <Button
      className={`kq-button kq-button--${kind}${states}`}
      style={kind === 'primary' && !disabled ? { backgroundColor: ground, color: ink } : {}}
      onClick={act}
    >
      {label}
    </Button>,
    () => ({ role: 'button', 'aria-disabled': idle ? undefined : 'true' }),
    act,
  );
}
