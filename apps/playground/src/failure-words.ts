// What went wrong, in words for the person at the bench.
import { RequestFailed } from './sandbox/request.ts';
import type { Language } from './words/language.tsx';

/** One sentence that says what happened and what to do now. */
export function failureWords(failure: unknown, language: Language = 'zh'): string {
  const chinese = language === 'zh';
  if (failure instanceof RequestFailed && failure.reason === 'refused') {
    return failure.message
      ? chinese
        ? `没有办成：${failure.message}`
        : `Refused: ${failure.message}`
      : chinese
        ? '没有办成，请再试一次。'
        : 'Refused. Try again.';
  }
  return chinese
    ? '没有人回应。请确认演示还在运行，再试一次。'
    : 'Nobody answers. Check that the demo runs, then try again.';
}
