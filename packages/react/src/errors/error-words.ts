// Every error code in plain Chinese: what happened, and what the person can do now.
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';

export interface ErrorWords {
  title: string;
  hint: string;
  /** Whether doing the same again can help; pages show 再试一次 only then. */
  retry: boolean;
}

const again = (title: string, hint: string): ErrorWords => ({ title, hint, retry: true });
const final = (title: string, hint: string): ErrorWords => ({ title, hint, retry: false });

const NO_OTHER = '看看还有没有别的券可以用。';
const BROKEN = again('出了点问题', '请再试一次；还是不行就联系店铺客服。');
const BUSY = again('现在有点忙', '请稍等一会儿再试，你的券不会丢。');
const OVER = again('保留已经结束', '重新点一次「去使用」就好。');
const PENDING = again('正在确认是否已用掉', '稍等片刻，请不要重复使用。');
const NO_ANSWER = again('网络不太好', '检查一下网络，再试一次。');

/** Codes that a person cannot tell apart share their words; what is missing here is BROKEN. */
const WORDS: Partial<Record<ErrorCode, ErrorWords>> = {
  UNAUTHENTICATED: again('登录已过期', '再试一次会重新登录。'),
  COUPON_UNREADABLE: final('没能认出这张券', '请回到卡券包，再点一次「立即使用」。'),
  COUPON_NOT_YOURS: final('这张券不在你的账号里', '请用领券的账号打开。'),
  COUPON_UNKNOWN: final('没有找到这张券', NO_OTHER),
  COUPON_NOT_YET_VALID: final('还没到使用时间', '生效后再来使用。'),
  COUPON_EXPIRED: final('这张券已经过期了', NO_OTHER),
  COUPON_USED: final('这张券已经用过了', NO_OTHER),
  COUPON_RESERVED: PENDING,
  COUPON_VOID: final('这张券已经失效了', NO_OTHER),
  REDEMPTION_UNKNOWN: OVER,
  REDEMPTION_OVER: OVER,
  REDEMPTION_PENDING: PENDING,
  PLATFORM_REFUSED: again('这次没有用成', '券还在，可以再试一次。'),
  RATE_LIMITED: BUSY,
  PLATFORM_BUSY: BUSY,
  PLATFORM_QUOTA: BUSY,
  PLATFORM_UNREACHABLE: BUSY,
  UNAVAILABLE: BUSY,
  NETWORK_FAILED: NO_ANSWER,
  TIMEOUT: NO_ANSWER,
};

/** Not met in Baidu's program, which does not carry them: friends, WeChat's card calls, a till. */
const WEB_WORDS: Partial<Record<ErrorCode, ErrorWords>> = {
  FORBIDDEN: final('没有权限', '请用领券的账号打开。'),
  COUPON_RESERVED: again('朋友正在使用这张券', '若 5 分钟内没有用掉，你可以再试一次。'),
  COUPON_GIFTING: again('这张券正在转赠', '朋友没有领取的话，在微信卡包里取回就能再用。'),
  COUPON_NOT_APPLICABLE: final('这一单用不了这张券', NO_OTHER),
  UNSUPPORTED: final('请在手机微信中打开', '把链接发到手机的微信里打开；如果已经在那里，请先更新微信。'),
  SDK_CONFIG_FAILED: again('微信没有响应', '请重新打开这个页面再试一次。'),
  SDK_CALL_FAILED: again('微信没有完成操作', '请再试一次。'),
};

/**
 * What to tell a person about an error; anything that is no CouponError reads as our own fault.
 *
 * @example errorWords(error).title // "这张券已经用过了"
 * @supported swan h5 weapp node
 */
export function errorWords(error: unknown): ErrorWords {
  if (!(error instanceof CouponError)) return BROKEN;
  const { code } = error;
  return (process.env.TARO_ENV !== 'swan' && WEB_WORDS[code]) || WORDS[code] || BROKEN;
}
