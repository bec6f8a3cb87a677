// Sends any number of codes in batches: none twice once it is answered, and resumed where an earlier run broke off.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import * as v from 'valibot';

/** How far it has come: plain JSON, to be kept wherever the merchant likes. A platform adds its counts. */
export interface BatchProgress {
  /** Codes whose batch was answered. */
  done: number;
  /** The batch after `done` was sent and its answer is not known. */
  inDoubt: boolean;
  /** A digest of what is being sent: progress counts for the same list only. */
  of: string;
}

export interface Batches<P extends BatchProgress, Answer> {
  codes: readonly string[];
  /** Codes a batch. */
  size: number;
  /** Where to begin. */
  progress: P;
  /** Called before and after each batch and awaited. What it was given last is what a later run resumes with. */
  onProgress?: ((progress: P) => void | Promise<void>) | undefined;
  /** One call, which is not repeated when its answer is lost. */
  send(batch: string[]): Promise<Answer>;
  /** Adds an answer to the counts. `resent`: the batch was sent before, and part of it may be there since then. */
  count(progress: P, answer: Answer, resent: boolean): P;
}

/** Tries of one batch, and milliseconds before the second. */
const TRIES = 3;
const PAUSE = 200;

/**
 * Sends the codes that `progress` does not count as done. A batch that was answered is never sent again; one without
 * an answer is.
 *
 * @throws {CouponError} what a batch could not be sent for: call again with the last progress
 * @example await sendInBatches({ codes, size: 100, progress, send, count });
 * @supported node
 */
export async function sendInBatches<P extends BatchProgress, Answer>(work: Batches<P, Answer>): Promise<P> {
  const { codes, size, onProgress, send, count } = work;
  let { progress } = work;
  const note = async (next: P) => {
    progress = next;
    await onProgress?.(next);
  };

  let losses = 0;
  while (progress.done < codes.length) {
    const batch = codes.slice(progress.done, progress.done + size);
    const resent = progress.inDoubt;
    if (!resent) await note({ ...progress, inDoubt: true });
    const answer = await send(batch).catch((error: unknown) => {
      if (error instanceof CouponError) return error;
      throw error;
    });
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
    const counted = count(progress, answer, resent);
    await note({ ...counted, done: progress.done + batch.length, inDoubt: false });
  }
  return progress;
}

/** What `of` holds for these codes of this card or coupon. */
export function digestOf(owner: string, codes: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([owner, codes]))
    .digest('hex');
}

/** Any number of codes; what each of them must be like is checked with its batch. */
export const codeList = v.array(v.string('must be a text'), 'must be a list of codes');
