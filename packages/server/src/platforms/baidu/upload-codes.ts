// Uploads any number of a coupon's codes: cut into batches, counted, and resumed where an earlier run broke off.
// @see 百度卡券 1.3 步骤三：上传Code码
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import type { BaiduApi } from './api.ts';
import { fieldInvalid } from './check-fields.ts';
import { batchUploadCodes, MAX_CODES } from './coupon/code/batch-upload.ts';

/** How far an upload has come: plain JSON, to be kept wherever the merchant likes. */
export interface UploadProgress {
  /** Codes whose upload Baidu has answered. */
  done: number;
  /** Codes that were new to Baidu. */
  successNum: number;
  /** Codes that Baidu had already, so ignored. */
  failNum: number;
  /** Codes that Baidu had already when their batch was sent again: most likely since the first, unanswered time. */
  resentNum: number;
  /** The batch after `done` was sent and its answer is not known. */
  inDoubt: boolean;
  /** A digest of what is being uploaded: progress counts for the same list only. */
  of: string;
}

export interface UploadCodesRequest {
  couponId: string;
  couponCodes: readonly string[];
  /** What an earlier run came to; a new upload unless given. */
  progress?: UploadProgress | undefined;
  /** Called before and after each batch and awaited. What it was given last is what a later run resumes with. */
  onProgress?(progress: UploadProgress): void | Promise<void>;
}

/** Tries of one batch, and milliseconds before the second. */
const TRIES = 3;
const PAUSE = 200;

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
  const { couponId, couponCodes, onProgress } = request;
  const of = digestOf(couponId, couponCodes);
  if (request.progress && request.progress.of !== of)
    throw fieldInvalid('progress', 'belongs to another coupon or another list of codes');
  let progress = request.progress ?? {
    done: 0,
    successNum: 0,
    failNum: 0,
    resentNum: 0,
    inDoubt: false,
    of,
  };
  const note = async (next: UploadProgress) => {
    progress = next;
    await onProgress?.(next);
  };

  let losses = 0;
  while (progress.done < couponCodes.length) {
    const batch = couponCodes.slice(progress.done, progress.done + MAX_CODES);
    const resent = progress.inDoubt;
    if (!resent) await note({ ...progress, inDoubt: true });
    const answer = await send(api, couponId, batch);
    if (answer instanceof CouponError) {
      const lost = answer.code === 'PLATFORM_UNREACHABLE';
      // Refused at its first try: nothing of it was taken.
      if (!lost && !resent) await note({ ...progress, inDoubt: false });
      losses += 1;
      if (!lost || losses >= TRIES) throw answer;
      await sleep(PAUSE * losses);
      continue;
    }
    losses = 0;
    const { successNum, failNum } = answer;
    await note({
      ...progress,
      done: progress.done + batch.length,
      successNum: progress.successNum + successNum,
      failNum: progress.failNum + (resent ? 0 : failNum),
      resentNum: progress.resentNum + (resent ? failNum : 0),
      inDoubt: false,
    });
  }
  return progress;
}

async function send(api: BaiduApi, couponId: string, couponCodes: string[]) {
  try {
    return await batchUploadCodes(api, { couponId, couponCodes }, { repeatable: false });
  } catch (error) {
    if (error instanceof CouponError) return error;
    throw error;
  }
}

function digestOf(couponId: string, couponCodes: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([couponId, couponCodes]))
    .digest('hex');
}
