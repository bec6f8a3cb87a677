// Brings a Baidu phone to a step of its walk, by what a person would do: claim, 立即使用, and the program's own buttons.
import { pressUntil } from '../controls/press-until.ts';
import type { BaiduStep } from '../layout/walk-step.ts';
import { isOver } from '../ticket/ticket.ts';
import type { Campaign, Take } from './read-wallet.ts';

/** What the person who holds the phone can do. */
export interface BaiduDeeds {
  look(): Promise<{ campaigns: Campaign[]; takes: Take[] }>;
  claim(campaign: Campaign): Promise<unknown>;
  /** 立即使用. */
  open(take: Take): Promise<unknown>;
}

/**
 * Does only what is missing: who has claimed already claims nothing more.
 *
 * @param now seconds, by the sandbox's clock
 * @throws {RequestFailed} when a step is refused
 * @throws {Error} when there is nothing left to claim, or the program's page does not come
 */
export async function reachBaiduStep(
  step: BaiduStep,
  deeds: BaiduDeeds,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const { campaigns, takes } = await deeds.look();
  const used = takes.find((take) => take.used);
  // The program shows a used coupon by its stamp.
  if (step === 'used' && used) return void (await deeds.open(used));
  const usable = (take: Take) => !isOver(take, now);
  let take = takes.find(usable);
  if (!take) {
    const campaign = campaigns.find(({ refusal }) => !refusal);
    if (!campaign) throw new Error('Nothing is left to claim');
    await deeds.claim(campaign);
    take = (await deeds.look()).takes.find(usable);
  }
  signal.throwIfAborted();
  if (!take) throw new Error('The coupon did not arrive');
  if (step === 'claimed') return;
  await deeds.open(take);
  if (step === 'used') await pressUntil('baidu', '已使用', ['去使用', '确认使用'], signal);
}
