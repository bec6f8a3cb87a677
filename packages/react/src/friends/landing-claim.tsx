// The claim on a landing page: its button, and what is said of it above the cards.
import { ActionButton } from '../button/action-button.tsx';
import type { UseAddCard } from '../claim/use-add-card.ts';
import { formatMoment } from '../coupon/validity-words.ts';
import { errorWords } from '../errors/error-words.ts';
import { Tip } from '../frame/tip.tsx';
import type { ClaimObstacle } from './claim-obstacle.ts';

export interface LandingActionProps {
  claim: UseAddCard;
  obstacle: ClaimObstacle | undefined;
  /** How many cards one tap claims. */
  count: number;
  color: string | undefined;
  /** The server's time, seconds. */
  now: number;
  claimedAction: { label: string; onAct(): void } | undefined;
  onClaim(): void;
}

/** The primary button, or none where a tap could not help. */
export function LandingAction(props: LandingActionProps) {
  const { claim, obstacle, count, color, now, claimedAction, onClaim } = props;
  const claimLabel = count > 1 ? `领取 ${count} 张到微信卡包` : '领取到微信卡包';
  if (claim.status === 'added') {
    if (claimedAction)
      return <ActionButton color={color} label={claimedAction.label} onAct={claimedAction.onAct} />;
    return <ActionButton label="已领取" disabled />;
  }
  if (obstacle?.kind === 'early') {
    return <ActionButton label={`${formatMoment(obstacle.from, now)} 开始领取`} disabled />;
  }
  if (obstacle) return null;
  const labels = { idle: claimLabel, cancelled: claimLabel, busy: '领取中', failed: '再试一次' };
  return (
    <ActionButton label={labels[claim.status]} color={color} busy={claim.status === 'busy'} onAct={onClaim} />
  );
}

export interface LandingTipProps {
  claim: UseAddCard;
  friends: boolean;
}

export function LandingTip({ claim, friends }: LandingTipProps) {
  const { status, cards = [], error } = claim;
  if (isRefused(claim))
    return <Tip tone="warning">没有领到。可能已经领过，或者刚刚被领完了，也可以再试一次。</Tip>;
  if (status === 'added') {
    const refused = cards.filter((card) => !card.isSuccess).length;
    if (refused > 0) {
      return <Tip tone="warning">{`领到 ${cards.length - refused} 张，还有 ${refused} 张没有领到。`}</Tip>;
    }
    const seen = friends ? '朋友也能看到了' : '用的时候从卡包点进来就行';
    return <Tip tone="good">{`已放入微信卡包，${seen}。`}</Tip>;
  }
  if (status === 'cancelled') return <Tip>没有领取，随时可以再领。</Tip>;
  if (status !== 'failed') return null;
  const { title, hint } = errorWords(error);
  return <Tip tone="warning">{`${title}。${hint}`}</Tip>;
}

/** WeChat answered, and took none. It does not say why: a signature that came too late is mended by asking again. */
function isRefused({ status, cards }: UseAddCard): boolean {
  return status === 'failed' && cards !== undefined;
}
