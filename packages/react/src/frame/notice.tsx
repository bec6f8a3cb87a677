// A sentence in place of coupons: nothing there yet, or something went wrong and what to do now.

import { View } from '@tarojs/components';
import { ActionButton } from '../button/action-button.tsx';
import { errorTexts } from '../errors/error-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { accessible } from './accessible.ts';

export interface NoticeProps {
  /** What is the matter, in a few words. */
  title: string;
  /** What that means, or what to do. */
  hint?: string | undefined;
  /** Something to do about it, as a quiet button. */
  action?: { label: string; onAct(): void } | undefined;
}

/**
 * An empty state.
 *
 * @example <Notice title="还没有卡券" hint="领到的券会出现在这里。" />
 * @supported swan h5 weapp
 */
export function Notice({ title, hint, action }: NoticeProps) {
  return accessible(
    <View className="kq-notice">
      <View className="kq-notice__title">{title}</View>
      {hint}
      {action && <ActionButton kind="plain" label={action.label} onAct={action.onAct} />}
    </View>,
    () => ({ role: 'status' }),
  );
}

export interface ErrorNoticeProps {
  /** Whatever was thrown; what is no CouponError reads as our own fault. */
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
  const texts = useTexts('errors', errorTexts);
  const { title, hint, retry } = texts.words(error);
  return (
    <Notice
      title={title}
      hint={hint}
      action={retry && onRetry ? { label: texts.retry, onAct: onRetry } : undefined}
    />
  );
}
