// What the landing page of friends' coupons says.
import { formatMoment } from '../coupon/validity-words.ts';

export interface LandingTexts {
  /** On the button, for one card or more. */
  claim(count: number): string;
  busy: string;
  retry: string;
  claimed: string;
  /** On the button until then. Seconds. */
  opensAt(from: number, now: number): string;
  /** Over the other cards of the same tap. */
  more: string;
  /** On a card that WeChat refused. */
  refusedCard: string;
  goneTitle: string;
  goneHint: string;
  elsewhereTitle: string;
  elsewhereHint: string;
  /** Above the cards, by what became of the claim. */
  refusedTip: string;
  partlyTip(added: number, refused: number): string;
  addedTip(friends: boolean): string;
  cancelledTip: string;
  trouble(title: string, hint: string): string;
}

export const landingTexts: LandingTexts = {
  claim: (count) => (count > 1 ? `领取 ${count} 张到微信卡包` : '领取到微信卡包'),
  busy: '领取中',
  retry: '再试一次',
  claimed: '已领取',
  opensAt: (from, now) => `${formatMoment(from, now)} 开始领取`,
  more: '一起领取',
  refusedCard: '这张没有领到',
  goneTitle: '券已经领完了',
  goneHint: '过几天再来看看。',
  elsewhereTitle: '请在微信中打开',
  elsewhereHint: '把链接发到微信里，在微信中打开就能领取。',
  refusedTip: '没有领到。可能已经领过，或者刚刚被领完了，也可以再试一次。',
  partlyTip: (added, refused) => `领到 ${added} 张，还有 ${refused} 张没有领到。`,
  addedTip: (friends) => `已放入微信卡包，${friends ? '朋友也能看到了' : '用的时候从卡包点进来就行'}。`,
  cancelledTip: '没有领取，随时可以再领。',
  trouble: (title, hint) => `${title}。${hint}`,
};
