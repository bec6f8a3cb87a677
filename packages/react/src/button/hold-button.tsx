// A button for what cannot be undone: held for a second, or pressed and then confirmed.
import { Button, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { couponColor } from '../coupon/coupon-color.ts';
import { pressKey } from '../frame/accessible.ts';
import type {} from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActionButton } from './action-button.tsx';
import { holdTexts } from './hold-texts.ts';

export interface HoldButtonProps {
  /** `按住 1 秒，确认使用`. */
  label: string;
  /** What the second press says, for those who cannot hold or do not: `确认使用，不能撤销`. */
  confirmLabel: string;
  /** The platform's colour name, as on the coupon. */
  color?: string | undefined;
  /** Held for long enough, or confirmed by a second press. */
  onConfirm(): void;
  /** The quiet button under it; while it asks once more, 再想想 takes its place. */
  other?: { label: string; onAct(): void };
}

/** Milliseconds to hold. The same in hold-button.css, which fills the button meanwhile. */
const HOLD = 1000;
/** Milliseconds without effect after a press has ended: a browser sends mouse events and a click after each touch. */
const QUIET = 500;

/**
 * Asks for a decision. By touch, mouse or key it is held; who lets go early, or presses without holding as screen
 * readers do, is asked once more.
 *
 * @example <HoldButton label="按住 1 秒，确认使用" confirmLabel="确认使用，不能撤销" onConfirm={confirm} />
 * @supported h5 weapp
 */
export function HoldButton({ label, confirmLabel, color, onConfirm, other }: HoldButtonProps) {
  const texts = useTexts('hold', holdTexts);
  const [step, setStep] = useState<'idle' | 'holding' | 'asking'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const quietUntil = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  function leave(next: 'idle' | 'asking'): void {
    clearTimeout(timer.current);
    timer.current = undefined;
    quietUntil.current = Date.now() + QUIET;
    setStep(next);
  }
  function begin(): void {
    if (timer.current !== undefined || isQuiet()) return;
    setStep('holding');
    timer.current = setTimeout(() => {
      leave('idle');
      onConfirm();
    }, HOLD);
  }
  function end(): void {
    if (timer.current !== undefined) leave('asking');
  }
  function isQuiet(): boolean {
    return Date.now() < quietUntil.current;
  }
  function press(act: () => void): void {
    if (!isQuiet()) act();
  }

  if (step === 'asking') {
    return (
      <View className="kq-hold" role="group">
        <ActionButton label={confirmLabel} color={color} onAct={() => press(confirm)} />
        <ActionButton kind="plain" label={texts.thinkAgain} onAct={() => press(() => leave('idle'))} />
      </View>
    );
  }
  const { ground, ink } = couponColor(color);
  return (
    <View className="kq-hold">
      <Button
        className={step === 'holding' ? 'kq-hold__button kq-hold__button--holding' : 'kq-hold__button'}
        style={{ backgroundColor: ground, color: ink }}
        hoverClass="none"
        onTouchStart={begin}
        onTouchEnd={end}
        onTouchCancel={end}
        onClick={() => press(() => leave('asking'))}
        role="button"
        {...(process.env.TARO_ENV === 'h5' && keyboardAndMouse(begin, end))}
      >
        <View className="kq-hold__fill" />
        <View className="kq-hold__label">{step === 'holding' ? texts.goOn : label}</View>
      </Button>
      {other && <ActionButton kind="plain" label={other.label} onAct={other.onAct} />}
    </View>
  );

  function confirm(): void {
    leave('idle');
    onConfirm();
  }
}

/** What a mini-program does not have. */
function keyboardAndMouse(begin: () => void, end: () => void) {
  return {
    tabIndex: 0,
    onMouseDown: begin,
    onMouseUp: end,
    onMouseLeave: end,
    onBlur: end,
    onKeyDown: pressKey(begin),
    onKeyUp: end,
  };
}
