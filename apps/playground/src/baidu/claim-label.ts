// What a campaign's button says. Only 领取 claims; the reason in full stands beside it.
import type { Campaign } from './read-wallet.ts';

/** By the sandbox's refusals of a claim. */
const LABELS: Record<string, string> = {
  NOT_YET_CLAIMABLE: '未开始',
  NO_LONGER_CLAIMABLE: '已结束',
  LIMIT_REACHED: '已领取',
  OUT_OF_STOCK: '领完了',
};

/** `领取`, or in a word why not. */
export function claimLabel({ refusal }: Campaign): string {
  return refusal ? (LABELS[refusal.code] ?? '暂不可领') : '领取';
}

/** How many one may have, how many one has, how many are left. */
export function stockWords({ limit, taken, left }: Campaign): string {
  return `${limit > 1 ? `已领 ${taken}/${limit}` : '每人 1 张'} · 剩 ${left}`;
}
