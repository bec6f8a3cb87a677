// What is said of friends' coupons: what they mean, the WeChat they need, and giving the next one.
import type { ShareAgainState } from './use-share-again.ts';

export interface FriendsTexts {
  title: string;
  points: readonly string[];
}

export const friendsTexts: FriendsTexts = {
  title: '一人领取，朋友都能看到，也都能用',
  points: [
    '领到后放在你的微信卡包，微信朋友在自己的卡包里也能看到。',
    '你和朋友谁去店里都能用，不用转来转去。',
    '一张券只能用一次：谁先用掉，大家的这张就都用完了。',
  ],
};

export interface OlderTexts {
  title: string;
  /** What cannot be done here. */
  wish: string;
  /** @param needs the version that is needed; without it the newest one is asked for */
  why(wish: string, needs: string | undefined, here: string | undefined): string;
  /** How one gets it. */
  steps: readonly string[];
}

export const olderTexts: OlderTexts = {
  title: '请先更新微信',
  wish: '领取朋友的券',
  why: (wish, needs, here) =>
    `${wish}需要${needs ? `微信 ${needs} 或更高版本` : '新版微信'}${here ? `，你现在用的是 ${here}` : ''}。`,
  steps: ['打开微信，点右下角的「我」', '进入「设置」，再点「关于微信」', '点「版本更新」，装好后回到这里'],
};

export interface ShareTexts {
  /** The sheet's name, and what an older WeChat cannot do. */
  label: string;
  title: string;
  words: string;
  sharedTip: string;
  cancelledTip: string;
  trouble(title: string, hint: string): string;
  unsupportedTitle: string;
  unsupportedHint: string;
  done: string;
  later: string;
  /** On the button. */
  button: Record<Exclude<ShareAgainState['status'], 'unsupported'>, string>;
}

export const shareTexts: ShareTexts = {
  label: '再送一张',
  title: '用掉一张，再送一张',
  words: '领到后放在微信卡包，你和朋友都能看到，也都能用；谁先用掉算谁的。',
  sharedTip: '送好了，朋友打开卡包就能看到。',
  cancelledTip: '没有送出，随时可以再送。',
  trouble: (title, hint) => `${title}。${hint}`,
  unsupportedTitle: '这里还不能送',
  unsupportedHint: '请在微信里打开店铺的网页，用掉朋友的券后再送。',
  done: '完成',
  later: '以后再说',
  button: {
    idle: '再送一张给朋友',
    busy: '正在打开微信',
    shared: '已经送出',
    cancelled: '再送一张给朋友',
    failed: '再试一次',
  },
};
