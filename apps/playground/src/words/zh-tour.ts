// The guide's words in Chinese: one thing to tap a sentence, and what it does.
import type { HintName } from '../tour/tour-walks.ts';

const hints: Record<HintName, string> = {
  'baidu-back': '先点这里，回到卡券包。',
  'baidu-claim': '点“领取”：券进了卡券包，百度马上把这件事推送给商家的后端。',
  'baidu-use': '点“立即使用”：百度打开商家的小程序，把加密的券交给它。',
  'baidu-reserve': '后端已经解开这张券，只发一次。点“去使用”，先占住它。',
  'baidu-confirm': '点“确认使用”：先在商家这里用掉，再告诉百度。',
  'wechat-back': '点这里，回到卡包。',
  'wechat-scan': '点这里扫店门口的码，打开商家的领券页。',
  'wechat-claim': '点这里领取：签名在后端做，页面里没有密钥。',
  'wechat-allow': '这是微信自己弹出的确认，点“领取”。',
  'wechat-hand': '这是朋友的券，一人领，朋友也能用。点这里，把手机交给朋友。',
  'wechat-shared': '没有领过，卡包里也有它：朋友共享的。点开。',
  'wechat-card': '点开这张券。',
  'wechat-use': '点“立即使用”：微信打开商家网页，网址里带着加密的券码 encrypt_code。',
  'wechat-confirm': '后端已经解出券码，为你留住 5 分钟。点“确认使用”。',
  look: '走完了。每一步的请求和答复都在这条时间线上，点开一行看看。',
};

export const zhTour = {
  label: '导览',
  open: '带我走',
  resume: '接着走',
  leave: '离开导览，随时可以接着走',
  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  goThere: '移到那里',
  waiting: '稍等，正在打开…',
  lost: '没有找到这一步要点的地方。关掉手机上打开的页面，或者点“重置”从头来。',
  done: '完成',
  other: { baidu: '再走百度这一条', wechat: '再走微信这一条' },
  hints,
};
