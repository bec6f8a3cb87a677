// Deposits any number of a card's codes: cut into batches, counted, and resumed where an earlier run broke off.
// @see 微信卡券 投放卡券 导入自定义code, 核查code
import * as v from 'valibot';
import { type BatchProgress, codeList, digestOf, sendInBatches } from '../send-in-batches.ts';
import type { WechatApi } from './api.ts';
import { checkCodes } from './card/code/checkcode.ts';
import { MAX_CODES } from './card/code/code-list.ts';
import { type DepositedCodes, depositCodes } from './card/code/deposit.ts';
import { checkFields, fieldInvalid } from './check-fields.ts';
import { cardId } from './id-rules.ts';

const DepositRules = v.object({ cardId, codes: codeList });

/** How far a deposit has come: plain JSON, to be kept wherever the merchant likes. */
export interface DepositProgress extends BatchProgress {
  /** Codes that are there now and were not before, as far as is known. */
  succNum: number;
  /** Codes that WeChat had already. */
  duplicateNum: number;
  /** Codes that WeChat had already when their batch was sent again: most likely since the first, unanswered time. */
  resentNum: number;
  /** Codes that WeChat did not take; deposit them again. */
  failCode: string[];
}

export interface DepositAllCodesRequest {
  cardId: string;
  codes: readonly string[];
  /** What an earlier run came to; a new deposit unless given. */
  progress?: DepositProgress | undefined;
  /** Called before and after each batch and awaited. What it was given last is what a later run resumes with. */
  onProgress?(progress: DepositProgress): void | Promise<void>;
}

/**
 * Deposits the codes that `progress` does not count as done. A batch that WeChat has answered is never sent again;
 * one without an answer is, and WeChat leaves out what it has of it. Raise the card's stock afterwards.
 *
 * @throws {CouponError} FIELD_INVALID for a code that is none, or progress of another list; PLATFORM_* when WeChat
 *   cannot take a batch: call again with the last progress
 * @example
 * const { succNum, failCode } = await depositAllCodes(server.wechat, {
 *   cardId, codes, progress: await load(), onProgress: save,
 * });
 * @supported node
 */
export async function depositAllCodes(
  api: WechatApi,
  request: DepositAllCodesRequest,
): Promise<DepositProgress> {
  const { cardId, codes } = checkFields(DepositRules, request);
  const { progress, onProgress } = request;
  const of = digestOf(cardId, codes);
  if (progress && progress.of !== of)
    throw fieldInvalid('progress', 'belongs to another card or another list of codes');
  return sendInBatches<DepositProgress, DepositedCodes>({
    codes,
    size: MAX_CODES,
    progress: progress ?? {
      done: 0,
      succNum: 0,
      duplicateNum: 0,
      resentNum: 0,
      failCode: [],
      inDoubt: false,
      of,
    },
    onProgress,
    send: (batch) => deposit(api, cardId, batch),
    count: (now, { succCode, duplicateCode, failCode }, resent) => ({
      ...now,
      succNum: now.succNum + succCode.length,
      duplicateNum: now.duplicateNum + (resent ? 0 : duplicateCode.length),
      resentNum: now.resentNum + (resent ? duplicateCode.length : 0),
      failCode: [...now.failCode, ...failCode],
    }),
  });
}

/** WeChat's own sample answers nothing but errcode 0: then checkcode says which codes are there. */
async function deposit(api: WechatApi, cardId: string, codes: string[]): Promise<DepositedCodes> {
  const answer = await depositCodes(api, { cardId, codes }, { repeatable: false });
  if (Object.values(answer).some((list: string[]) => list.length > 0)) return answer;
  const { existCode, notExistCode } = await checkCodes(api, { cardId, codes });
  return { succCode: existCode, duplicateCode: [], failCode: notExistCode };
}
