// Where an earlier run stopped: `wechat:codes:110201201245`, as its report says it.
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponPlatform } from '../platforms/platform.ts';

export interface ResumePoint {
  platform: CouponPlatform['name'];
  stage: string;
  /** The last thing that was looked at. */
  after?: string;
}

/**
 * Reads it. Whether there is such a platform and stage is for the run to say.
 *
 * @throws {CouponError} FIELD_INVALID
 */
export function readResume(text: string): ResumePoint {
  const [, platform, stage, after] = /^(\w+):(\w+)(?::(.+))?$/s.exec(text) ?? [];
  if (platform === undefined || stage === undefined)
    throw new CouponError('FIELD_INVALID', 'resume is what a report says under stopped: platform:stage:id.');
  return {
    platform: platform as CouponPlatform['name'],
    stage,
    ...(after === undefined ? {} : { after }),
  };
}
