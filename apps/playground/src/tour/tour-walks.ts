// The guided walks as data: stage by stage what to tap, told by what is on the screen.
import type { Pointer } from '../controls/find-control.ts';
import type { Tab } from '../layout/place.ts';

export type TourName = 'baidu' | 'wechat';

export type HintName =
  | 'baidu-back'
  | 'baidu-claim'
  | 'baidu-use'
  | 'baidu-reserve'
  | 'baidu-confirm'
  | 'wechat-back'
  | 'wechat-scan'
  | 'wechat-claim'
  | 'wechat-allow'
  | 'wechat-hand'
  | 'wechat-shared'
  | 'wechat-card'
  | 'wechat-use'
  | 'wechat-confirm'
  | 'look';

export interface Hint {
  says: HintName;
  at: Pointer;
}

export interface Stage {
  /** The tab that a narrow screen shows for it. */
  tab: Tab;
  /** The first whose control is there holds: what lies on top comes first. */
  hints: readonly Hint[];
}

const onBaidu = (says: HintName, at: Omit<Pointer, 'part'>): Hint => ({ says, at: { part: 'baidu', ...at } });
const onWechat = (says: HintName, at: Omit<Pointer, 'part'>): Hint => ({
  says,
  at: { part: 'wechat', ...at },
});

const leaveProgram = onBaidu('baidu-back', { selector: '.phone-page[data-open] [aria-label="回到卡券包"]' });
const leaveCoupon = onBaidu('baidu-back', { selector: '.coupon-detail .detail-bar button' });
const useTake = [
  onBaidu('baidu-use', { selector: '.coupon-detail-foot [aria-label^="立即使用"]' }),
  onBaidu('baidu-use', { selector: '.ticket-row-button' }),
];
const leavePage = onWechat('wechat-back', { selector: '.phone-page[data-open] .phone-page-icon' });
const sharedTile = onWechat('wechat-shared', { selector: '.card-tile[data-shared]:not([data-over])' });
const useCard = onWechat('wechat-use', { selector: '.card-paper > button' });
const ownTile = onWechat('wechat-card', { selector: '.card-tile:not([data-over])' });

const look: Stage = {
  tab: 'timeline',
  hints: [{ says: 'look', at: { part: 'timeline', selector: '.row:last-child .row-head' } }],
};

export const tourWalks: Record<TourName, readonly Stage[]> = {
  baidu: [
    {
      tab: 'baidu',
      hints: [
        onBaidu('baidu-claim', { selector: '.coupon-detail-foot [aria-label^="领取"]' }),
        leaveCoupon,
        leaveProgram,
        onBaidu('baidu-claim', { selector: '.campaign-button' }),
      ],
    },
    { tab: 'baidu', hints: [...useTake, leaveCoupon, leaveProgram] },
    {
      tab: 'baidu',
      hints: [
        onBaidu('baidu-confirm', { inPage: true, words: '确认使用' }),
        onBaidu('baidu-reserve', { inPage: true, words: '去使用' }),
        ...useTake,
        leaveCoupon,
      ],
    },
    look,
  ],
  wechat: [
    {
      tab: 'wechat',
      hints: [
        onWechat('wechat-allow', { inPage: true, words: '领取' }),
        onWechat('wechat-claim', { inPage: true, words: '领取到微信卡包' }),
        onWechat('wechat-back', { selector: '.card-detail .detail-bar button' }),
        onWechat('wechat-scan', { selector: '.cards-scan:not([data-quiet])' }),
      ],
    },
    {
      tab: 'wechat',
      hints: [
        leavePage,
        sharedTile,
        onWechat('wechat-hand', { selector: '.user-switch-user:not(:has(:checked))' }),
      ],
    },
    { tab: 'wechat', hints: [leavePage, useCard, sharedTile, ownTile] },
    {
      tab: 'wechat',
      hints: [onWechat('wechat-confirm', { inPage: true, words: '确认使用' }), useCard, sharedTile, ownTile],
    },
    look,
  ],
};
