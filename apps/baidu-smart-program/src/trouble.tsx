// What went wrong on a page of ours, and what to do now.
import { CouponError } from '@kaquan/protocol/errors';
import { ErrorNotice, Notice } from '@kaquan/react/notice';

export interface TroubleProps {
  error: unknown;
  onRetry(): void;
}

/** The kit's words; on weapp, where the demo's backend has no login, that said plainly. */
export function Trouble({ error, onRetry }: TroubleProps) {
  if (process.env.TARO_ENV === 'weapp' && error instanceof CouponError && error.code === 'UNSUPPORTED') {
    return <Notice title="在微信里还不能登录" hint="演示店铺的后端只接了百度登录，请在百度 App 里打开。" />;
  }
  return <ErrorNotice error={error} onRetry={onRetry} />;
}
