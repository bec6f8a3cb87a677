// What went wrong at the merchant's desk, in words: the kit's errors speak English to developers.
import { failureWords } from '../failure-words.ts';
import { RequestFailed } from '../sandbox/request.ts';
import type { Language } from '../words/language.tsx';

const busy = '微信没有回应，请稍后再试。';

const zh: Record<string, string> = {
  POINTS_MISSING: '券点不够，先充值再兑换。什么都没有花掉。',
  PURCHASE_UNSETTLED: '还不知道这笔兑换成了没有。先看流水里有没有它，不要马上再买。',
  PLATFORM_REFUSED: '微信没有受理，时间线里有它的答复。',
  PLATFORM_CREDENTIALS: '微信不认这个公众号的凭证。',
  PLATFORM_QUOTA: '今天的调用次数用完了。',
  PLATFORM_BUSY: busy,
  PLATFORM_UNREACHABLE: busy,
  UNAVAILABLE: '没有在报价的 60 秒内办成，请再试一次。',
};

/** One sentence that says what happened and what to do now. */
export function merchantFailureWords(failure: unknown, language: Language): string {
  if (!(failure instanceof RequestFailed) || language !== 'zh') return failureWords(failure, language);
  if (failure.code === 'FIELD_INVALID' || failure.code === 'BAD_REQUEST')
    return `有一项不合微信的规则：${failure.message}`;
  return zh[failure.code] ?? failureWords(failure, language);
}
