// Everything that components say, in Chinese: what they say without being told. For changing the language while the
// page is open, and for reading; a page that is Chinese throughout needs nothing of it.
import { holdTexts } from '../button/hold-texts.ts';
import { cellTexts } from '../checkout/cell-texts.ts';
import { checkoutTexts } from '../checkout/checkout-texts.ts';
import { claimTexts } from '../claim/claim-texts.ts';
import { codeTexts } from '../code/code-texts.ts';
import { couponTexts } from '../coupon/coupon-texts.ts';
import { listTexts } from '../coupon/list-texts.ts';
import { skeletonTexts } from '../coupon/skeleton-texts.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { friendsTexts, olderTexts, shareTexts } from '../friends/friends-texts.ts';
import { landingTexts } from '../friends/landing-texts.ts';
import { redeemTexts } from '../redeem/redeem-texts.ts';
import { stampTexts } from '../redeem/stamp-texts.ts';
import type { Texts } from './texts.ts';

/**
 * The components' own words.
 *
 * @example <CouponProvider client={client} texts={isEnglish ? en : zhCN}>{children}</CouponProvider>
 * @supported swan h5 weapp
 */
export const zhCN: Texts = {
  coupon: couponTexts,
  skeleton: skeletonTexts,
  list: listTexts,
  errors: errorTexts,
  claim: claimTexts,
  code: codeTexts,
  cell: cellTexts,
  checkout: checkoutTexts,
  hold: holdTexts,
  redeem: redeemTexts,
  stamp: stampTexts,
  landing: landingTexts,
  friends: friendsTexts,
  older: olderTexts,
  share: shareTexts,
};
