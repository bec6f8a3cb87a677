// A sheet over the page, from below: its shade, which closes it, and its panel, which is a dialog.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type {} from './taro-role.ts';
import { useDialog } from './use-dialog.ts';

export interface SheetProps {
  /** What it is for, as it is read out. */
  label: string;
  onClose(): void;
  children: ReactNode;
}

/** Open for as long as it is drawn. */
export function Sheet({ label, onClose, children }: SheetProps) {
  const panel = useDialog(onClose);
  return (
    <View className="kq-sheet">
      <View className="kq-sheet__shade" onClick={onClose} />
      <View
        ref={panel}
        className="kq-sheet__panel"
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={process.env.TARO_ENV === 'h5' ? -1 : undefined}
      >
        {children}
      </View>
    </View>
  );
}
