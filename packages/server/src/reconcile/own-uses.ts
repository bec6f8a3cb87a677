// What our own rows say of uses: told to nobody yet, or asked by nobody any more.
import { listUnsettled } from '../storage/list-unsettled.ts';
import type { RedemptionRow } from '../storage/redemption-row.ts';
import type { OwnTools } from './own-tools.ts';
import { PAGE, SETTLED, type Stage, type StageTools } from './stage.ts';

/** Uses that owe something. One in `using` that was not given up goes on by itself. */
export function ownUses({ opened: { db }, redemptions, platform, now }: OwnTools): Stage {
  const merchant = { platform: platform.name, appId: platform.appId };

  async function look(row: RedemptionRow, tools: StageTools): Promise<void> {
    const { id: redemptionId, couponId, openId, state, attempts, reason } = row;
    if (tools.openIds && !tools.openIds.includes(openId)) return;
    const isAsked = row.askingUntil !== null && row.askingUntil > now();
    if (isAsked || (state === 'using' && row.dueAt !== null)) return;
    const said = attempts === 0 ? 'nobody has asked' : `asked ${attempts} times: ${reason ?? 'no answer'}`;
    await tools.found({
      kind: state === 'used' ? 'use-untold' : 'use-unsettled',
      about: { couponId, redemptionId, openId },
      ours: `${state}, ${said}`,
      mend: () => redemptions.settle({ ...merchant, couponId, redemptionId }),
    });
  }

  return {
    name: 'uses',
    async run(tools) {
      const before = now() - SETTLED;
      let after: RedemptionRow | undefined;
      do {
        const rows = await listUnsettled(db, merchant, { before, limit: PAGE, ...(after ? { after } : {}) });
        await tools.each(rows, (row) => look(row, tools));
        after = rows.length < PAGE ? undefined : rows.at(-1);
        tools.passed('', rows.length);
      } while (after);
    },
  };
}
