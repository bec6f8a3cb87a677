// What a phone says while it is brought to the step of a link, and when that did not work. Chinese, as on all phones.
import { failureWords } from './failure-words.ts';
import { RequestFailed } from './sandbox/request.ts';

export const ARRIVING = '正在走到链接里的那一步…';

/** What happened, and what to do now. */
export function arrivalFailureWords(cause: unknown): string {
  return cause instanceof RequestFailed
    ? failureWords(cause)
    : '没走到链接里的那一步。点“重置”后再打开链接。';
}
