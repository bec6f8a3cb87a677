// What is said above the buttons, step by step; and what is wrong, with what helps.
import { errorTexts } from '../errors/error-texts.ts';
import { Tip } from '../frame/tip.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { redeemTexts } from './redeem-texts.ts';
import type { CouponRedemption } from './use-coupon-redemption.ts';

export interface RedemptionTipProps {
  one: CouponRedemption;
  /** While the coupon is kept. */
  reserved: string;
  /** While the platform is asked. */
  using: string;
}

export function RedemptionTip({ one: { redemption, trouble }, reserved, using }: RedemptionTipProps) {
  const texts = useTexts('redeem', redeemTexts);
  const errors = useTexts('errors', errorTexts);
  if (trouble) {
    const { title, hint } = errors.words(trouble);
    return <Tip tone="warning">{texts.trouble(title, hint)}</Tip>;
  }
  // With an error beside these, an answer was missing: while it is asked again, or until the time was over.
  const { status, error } = redemption;
  if (status === 'reserved') return <Tip tone="warning">{reserved}</Tip>;
  if (status === 'using' && error) {
    return <Tip tone="warning">{texts.askingAgain(errors.words(error).title)}</Tip>;
  }
  if (status === 'using') return <Tip>{using}</Tip>;
  if (status === 'cancelled') return <Tip>{error ? texts.lapsedTip : texts.letGoTip}</Tip>;
  return null;
}
