// Uploads any number of a coupon's codes: cut into batches, counted, and resumed where an earlier run broke off.
// @see 百度卡券 1.3 步骤三：上传Code码
import * as v from 'valibot';
import { text } from '../field-rules.ts';
import { type BatchProgress, codeList, digestOf, sendInBatches } from '../send-in-batches.ts';
import type { BaiduApi } from './api.ts';
import { checkFields, fieldInvalid } from './check-fields.ts';
import { batchUploadCodes, MAX_CODES } from './coupon/code/batch-upload.ts';

const UploadRules = v.object({ couponId: text, couponCodes: codeList });

/** How far an upload has come: plain JSON, to be kept wherever the merchant likes. */
export interface UploadProgress extends BatchProgress {
  /** Codes that were new to Baidu. */
  successNum: number;
  /** Codes that Baidu had already, so ignored. */
  failNum: number;
  /** Codes that Baidu had already when their batch was sent again: most likely since the first, unanswered time. */
  resentNum: number;
}

export interface UploadCodesRequest {
  couponId: string;
  couponCodes: readonly string[];
  /** What an earlier run came to; a new upload unless given. */
  progress?: UploadProgress | undefined;
  /** Called before and after each batch and awaited. What it was given last is what a later run resumes with. */
  onProgress?(progress: UploadProgress): void | Promise<void>;
}

/**
 * Uploads the codes that `progress` does not count as done. A batch that Baidu has answered is never sent again; one
 * without an answer is, and Baidu ignores what it has of it.
 *
 * @throws {CouponError} FIELD_INVALID for a code with a comma, or progress of another list; PLATFORM_* when Baidu
 *   cannot take a batch: call again with the last progress
 * @example
 * const { successNum } = await uploadCodes(server.baidu, {
 *   couponId, couponCodes, progress: await load(), onProgress: save,
 * });
 * @supported node
 */
export async function uploadCodes(api: BaiduApi, request: UploadCodesRequest): Promise<UploadProgress> {
  const { couponId, couponCodes } = checkFields(UploadRules, request);
  const { progress, onProgress } = request;
  const of = digestOf(couponId, couponCodes);
  if (progress && progress.of !== of)
    throw fieldInvalid('progress', 'belongs to another coupon or another list of codes');
  return sendInBatches<UploadProgress, { successNum: number; failNum: number }>({
    codes: couponCodes,
    size: MAX_CODES,
    progress: progress ?? { done: 0, successNum: 0, failNum: 0, resentNum: 0, inDoubt: false, of },
    onProgress,
    send: (batch) => batchUploadCodes(api, { couponId, couponCodes: batch }, { repeatable: false }),
    count: (now, { successNum, failNum }, resent) => ({
      ...now,
      successNum: now.successNum + successNum,
      failNum: now.failNum + (resent ? 0 : failNum),
      resentNum: now.resentNum + (resent ? failNum : 0),
    }),
  });
}
