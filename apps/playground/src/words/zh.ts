// The panel's words in Chinese. What stands on the phones is Chinese in both languages.

import { zhMerchant } from './zh-merchant.ts';
import { zhSignature } from './zh-signature.ts';
import { zhTour } from './zh-tour.ts';

export const zh = {
  title: '卡券实验台',
  sandbox: {
    connecting: '正在连接沙箱',
    ready: '沙箱运行中',
    lost: '沙箱没有回应',
    backendLost: '后端没有回应',
  },
  retry: '重试',
  clock: { label: '沙箱时间', minutes: '＋5 分钟', day: '＋1 天' },
  reset: { label: '重置', confirm: '再点一次确认' },
  language: 'EN',
  languageLabel: 'Switch to English',
  copy: {
    label: '复制链接',
    hint: '别人打开这个链接，会走到同一步',
    done: '已复制',
    byHand: '复制这个链接：',
  },
  more: { label: '更多', close: '关闭' },
  tabs: { baidu: '百度', merchant: '商家', timeline: '时间线', wechat: '微信' },
  left: { label: '左边放什么', baidu: '百度手机', merchant: '微信商家台' },
  phones: {
    baidu: '百度',
    baiduWallet: '卡券包',
    baiduPage: '智能小程序',
    wechat: '微信',
    wechatWallet: '卡包',
    wechatPage: '微信内网页',
    user: '手机在谁手里',
    device: '微信的系统',
  },
  timeline: {
    title: '同一条时间线',
    hint: '点任意一条，看完整的请求与答复',
    all: '显示登录、令牌等',
    waiting: '走两步，这里就会一条条亮起来。',
    newer: (count: number) => `${count} 条新记录`,
    request: '请求',
    response: '答复',
    outcome: '结果',
    empty: '（空）',
    lanes: {
      wallet: '钱包',
      user: '用户',
      platform: '平台',
      backend: '后端',
      page: '页面',
      sandbox: '沙箱',
    },
  },
  faults: {
    menu: '制造故障',
    title: '下一次就会发生',
    clear: '全部清除',
  },
  steps: {
    title: '一张券，从领取走到用掉',
    lead: '手机里是真的小程序和网页，百度和微信由本机的沙箱扮演，放心点。',
    later: '自己看看',
    baidu: { title: '百度手机', walk: ['领取', '立即使用', '核销'] },
    wechat: { title: '微信手机', walk: ['扫码领券', '卡包里打开', '核销'] },
    merchant: { title: '微信商家台', walk: ['建券', '买库存', '审核出码', '扫码领取', '用完再送'] },
  },
  merchant: zhMerchant,
  signature: zhSignature,
  tour: zhTour,
};

export type Words = typeof zh;
