// The guide's words in English; what stands on the phones is Chinese, so it is named as it stands there.
import type { zhTour } from './zh-tour.ts';

export const enTour: typeof zhTour = {
  label: 'Guided tour',
  open: 'Guide me',
  resume: 'Go on',
  leave: 'Leave the tour; you can go on at any time',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  goThere: 'Take me there',
  waiting: 'One moment, it is opening…',
  lost: 'What to tap is not on the screen. Close the page that is open on the phone, or reset and start over.',
  done: 'Done',
  other: { baidu: 'Now the Baidu walk', wechat: 'Now the WeChat walk' },
  hints: {
    'baidu-back': 'First go back to the wallet here.',
    'baidu-claim':
      'Tap 领取 (claim): the coupon is in the wallet, and Baidu pushes that to the merchant’s backend.',
    'baidu-use':
      'Tap 立即使用 (use now): Baidu opens the merchant’s mini-program and hands it the sealed coupon.',
    'baidu-reserve': 'The backend has opened the coupon and granted it once. Tap 去使用 to reserve it.',
    'baidu-confirm': 'Tap 确认使用 (confirm): used at the merchant’s first, then told to Baidu.',
    'wechat-back': 'Go back to the wallet here.',
    'wechat-scan': 'Scan the code at the shop’s door here: it opens the page that gives cards away.',
    'wechat-claim': 'Claim it here: the backend signs, the page holds no secret.',
    'wechat-allow': 'This is WeChat asking, not the page. Tap 领取.',
    'wechat-hand': 'A friends’ coupon: one claims it, friends may use it. Hand the phone to a friend here.',
    'wechat-shared': 'Never claimed, and yet in this wallet: a friend shares it. Open it.',
    'wechat-card': 'Open this card.',
    'wechat-use':
      'Tap 立即使用 (use now): WeChat opens the merchant’s page with the sealed encrypt_code in its address.',
    'wechat-confirm': 'The backend knows the code now and keeps it for 5 minutes. Tap 确认使用 (confirm).',
    look: 'All done. Every request and answer is on this time line; open one.',
  },
};
