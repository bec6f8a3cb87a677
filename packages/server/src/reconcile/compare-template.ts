// Asks a platform about every kind of coupon that is kept here, and compares what they print.
import { isDeepStrictEqual } from 'node:util';
import type { CouponFace, Validity } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { PlatformContext } from '../platforms/context.ts';
import type { Fields } from '../platforms/http/platform-http.ts';
import { pageTemplates } from '../storage/page-templates.ts';
import { saveTemplate } from '../storage/save-template.ts';
import type { TemplateRow } from '../storage/template-row.ts';
import { goThrough } from './go-through.ts';
import type { Stage, StageTools } from './stage.ts';

export interface TemplateQuestion {
  platform: string;
  appId: string;
  /** Asks the platform. */
  fetch(templateId: string): Promise<Fields>;
  /** What its coupons print, and when those that are claimed at this time (seconds) can be used. */
  read(raw: Fields, claimedAt: number): { face: CouponFace; validity: Validity };
}

/**
 * Makes the stage. Only what a coupon gets from it counts: the stock that is left changes with every claim. A kind that
 * the platform does not know any more is no difference, for what was claimed of it goes on.
 *
 * @example const stages = [compareTemplates({ platform: 'wechat', appId, fetch, read }, context)];
 * @supported node
 */
export function compareTemplates(question: TemplateQuestion, context: PlatformContext): Stage {
  const app = { platform: question.platform, appId: question.appId };

  async function compare({ templateId, raw: stored }: TemplateRow, tools: StageTools): Promise<void> {
    const raw = await tools.ask(() => question.fetch(templateId)).catch(noSuchKind);
    if (raw === undefined) return;
    const claimedAt = context.now();
    const [ours, theirs] = [question.read(stored, claimedAt), question.read(raw, claimedAt)];
    if (isDeepStrictEqual(ours, theirs)) return;
    const { db } = await context.database();
    await tools.found({
      kind: 'face-changed',
      about: { templateId },
      ours: ours.face.title,
      theirs: theirs.face.title,
      mend: () => saveTemplate(db, { ...app, templateId, raw, now: context.now() }),
    });
  }

  return {
    name: 'templates',
    async run(tools) {
      const { db } = await context.database();
      await goThrough(
        tools,
        (page) => pageTemplates(db, app, page),
        (rows) => tools.each(rows, (row) => compare(row, tools)),
      );
    },
  };
}

function noSuchKind(error: unknown): undefined {
  const isRefusal =
    error instanceof CouponError && (error.code === 'COUPON_UNKNOWN' || error.code === 'PLATFORM_REFUSED');
  if (!isRefusal) throw error;
}
