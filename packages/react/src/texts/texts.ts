// All words that components say, by who says them.
import type { HoldTexts } from '../button/hold-texts.ts';
import type { CellTexts } from '../checkout/cell-texts.ts';
import type { CheckoutTexts } from '../checkout/checkout-texts.ts';
import type { ClaimTexts } from '../claim/claim-texts.ts';
import type { CodeTexts } from '../code/code-texts.ts';
import type { CouponTexts } from '../coupon/coupon-texts.ts';
import type { ListTexts } from '../coupon/list-texts.ts';
import type { SkeletonTexts } from '../coupon/skeleton-texts.ts';
import type { ErrorTexts } from '../errors/error-texts.ts';
import type { FriendsTexts, OlderTexts, ShareTexts } from '../friends/friends-texts.ts';
import type { LandingTexts } from '../friends/landing-texts.ts';
import type { RedeemTexts } from '../redeem/redeem-texts.ts';
import type { StampTexts } from '../redeem/stamp-texts.ts';

/** One language. */
export interface Texts {
  coupon: CouponTexts;
  skeleton: SkeletonTexts;
  list: ListTexts;
  errors: ErrorTexts;
  claim: ClaimTexts;
  code: CodeTexts;
  cell: CellTexts;
  checkout: CheckoutTexts;
  hold: HoldTexts;
  redeem: RedeemTexts;
  stamp: StampTexts;
  landing: LandingTexts;
  friends: FriendsTexts;
  older: OlderTexts;
  share: ShareTexts;
}

/** What a provider is given: a language, or only the words that are to be others. */
export type GivenTexts = { [Subject in keyof Texts]?: Partial<Texts[Subject]> };
