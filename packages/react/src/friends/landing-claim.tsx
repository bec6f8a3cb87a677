// The claim on a landing page: its button, and what is said of it above the cards.
import { ActionButton } from '../button/action-button.tsx';
import type { UseAddCard } from '../claim/use-add-card.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { Tip } from '../frame/tip.tsx';
import { useTexts } from '../texts/use-texts.ts';
import type { ClaimObstacle } from './claim-obstacle.ts';
import { landingTexts } from './landing-texts.ts';

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
  const texts = useTexts('landing', landingTexts);
  if (claim.status === 'added') {
    if (claimedAction)
      return <ActionButton color={color} label={claimedAction.label} onAct={claimedAction.onAct} />;
    return <ActionButton label={texts.claimed} disabled />;
  }
  if (obstacle?.kind === 'early') {
    return <ActionButton label={texts.opensAt(obstacle.from, now)} disabled />;
  }
  if (obstacle) return null;
  const again = texts.claim(count);
  const labels = { idle: again, cancelled: again, busy: texts.busy, failed: texts.retry };
  return (
    <ActionButton label={labels[claim.status]} color={color} busy={claim.status === 'busy'} onAct={onClaim} />
  );
}

export interface LandingTipProps {
  claim: UseAddCard;
  friends: boolean;
}

export function LandingTip({ claim, friends }: LandingTipProps) {
  const texts = useTexts('landing', landingTexts);
  const errors = useTexts('errors', errorTexts);
  const { status, cards = [], error } = claim;
  if (isRefused(claim)) return <Tip tone="warning">{texts.refusedTip}</Tip>;
  if (status === 'added') {
    const refused = cards.filter((card) => !card.isSuccess).length;
    if (refused > 0) {
      return <Tip tone="warning">{texts.partlyTip(cards.length - refused, refused)}</Tip>;
    }
    return <Tip tone="good">{texts.addedTip(friends)}</Tip>;
  }
  if (status === 'cancelled') return <Tip>{texts.cancelledTip}</Tip>;
  if (status !== 'failed') return null;
  const { title, hint } = errors.words(error);
  return <Tip tone="warning">{texts.trouble(title, hint)}</Tip>;
}

/** WeChat answered, and took none. It does not say why: a signature that came too late is mended by asking again. */
function isRefused({ status, cards }: UseAddCard): boolean {
  return status === 'failed' && cards !== undefined;
}
