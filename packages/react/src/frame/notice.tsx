// A sentence in place of coupons: nothing there yet, or something went wrong and what to do now.

import { View } from '@tarojs/components';
import { ActionButton } from '../button/action-button.tsx';
import { errorWords } from '../errors/error-words.ts';
import { spoken } from './taro-role.ts';

export interface NoticeProps {
  title: string;
  hint?: string | undefined;
  action?: { label: string; onAct(): void } | undefined;
}

/**
 * An empty state.
 *
 * @example <Notice title="还没有卡券" hint="领到的券会出现在这里。" />
 * @supported swan h5 weapp
 */
export function Notice({ title, hint, action }: NoticeProps) {
  return (
    <View className="kq-notice" role={spoken('status')}>
      <View className="kq-notice__title">{title}</View>
      {hint}
      {action && <ActionButton kind="plain" label={action.label} onAct={action.onAct} />}
    </View>
  );
}

export interface ErrorNoticeProps {
  error: unknown;
  /** Offered as 再试一次 when trying again can help. */
  onRetry?: () => void;
}

/**
 * An error in plain words, with 再试一次 where that can help.
 *
 * @example <ErrorNotice error={error} onRetry={reload} />
 * @supported swan h5 weapp
 */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { title, hint, retry } = errorWords(error);
  return (
    <Notice
      title={title}
      hint={hint}
      action={retry && onRetry ? { label: '再试一次', onAct: onRetry } : undefined}
    />
  );
}
