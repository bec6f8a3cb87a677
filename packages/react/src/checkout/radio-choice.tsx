// One row of a choice of which one holds, by tap and, on h5, by keyboard.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { pressKey } from '../button/press-key.ts';
import type {} from '../frame/taro-role.ts';

export interface RadioChoiceProps {
  chosen: boolean;
  onChoose(): void;
  /** What is read out in place of what it shows. */
  label?: string | undefined;
  children: ReactNode;
}

/** With the tick at its end. */
export function RadioChoice({ chosen, onChoose, label, children }: RadioChoiceProps) {
  return (
    <View
      className={chosen ? 'kq-choice kq-choice--chosen' : 'kq-choice'}
      onClick={onChoose}
      tabIndex={process.env.TARO_ENV === 'h5' ? 0 : undefined}
      onKeyDown={process.env.TARO_ENV === 'h5' ? pressKey(onChoose) : undefined}
      role="radio"
      aria-checked={chosen ? 'true' : 'false'}
      aria-label={label}
    >
      {children}
      <View className="kq-choice__tick" />
    </View>
  );
}
