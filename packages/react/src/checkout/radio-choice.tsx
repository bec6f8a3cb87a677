// One row of a choice of which one holds, by tap and, on h5, by keyboard.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '../frame/accessible.ts';
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
  return accessible(
    <View className={chosen ? 'kq-choice kq-choice--chosen' : 'kq-choice'} onClick={onChoose}>
      {children}
      <View className="kq-choice__tick" />
    </View>,
    () => ({ role: 'radio', 'aria-checked': String(chosen), 'aria-label': label }),
    onChoose,
  );
}
