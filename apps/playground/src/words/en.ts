// The panel's words in English.
import { enMerchant } from './en-merchant.ts';
import { enSignature } from './en-signature.ts';
import { enTour } from './en-tour.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Coupon bench',
  sandbox: {
    connecting: 'Connecting',
    ready: 'Sandbox is up',
    lost: 'Sandbox does not answer',
    backendLost: 'Backend does not answer',
  },
  retry: 'Retry',
  clock: { label: 'Sandbox time', minutes: '+5 min', day: '+1 day' },
  reset: { label: 'Reset', confirm: 'Tap again to reset' },
  language: '中文',
  languageLabel: '切换到中文',
  copy: {
    label: 'Copy link',
    hint: 'Whoever opens it gets to the same step',
    done: 'Copied',
    byHand: 'Copy this link:',
  },
  more: { label: 'More', close: 'Close' },
  tabs: { baidu: 'Baidu', merchant: 'Merchant', timeline: 'Time line', wechat: 'WeChat' },
  left: { label: 'What stands on the left', baidu: 'Baidu phone', merchant: 'WeChat merchant' },
  phones: {
    baidu: 'Baidu',
    baiduWallet: 'wallet',
    baiduPage: 'smart program',
    wechat: 'WeChat',
    wechatWallet: 'wallet',
    wechatPage: 'in-app page',
    user: 'Who holds this phone',
    device: 'System WeChat runs on',
  },
  timeline: {
    title: 'One time line',
    hint: 'Open any entry for the full request and answer',
    all: 'Show logins, tokens…',
    waiting: 'Take a step on either phone and it lights up here.',
    newer: (count: number) => `${count} new`,
    request: 'Request',
    response: 'Answer',
    outcome: 'Outcome',
    empty: '(empty)',
    lanes: {
      wallet: 'wallet',
      user: 'user',
      platform: 'platform',
      backend: 'backend',
      page: 'page',
      sandbox: 'sandbox',
    },
  },
  faults: {
    menu: 'Break something',
    title: 'Happens next time',
    clear: 'Clear all',
  },
  steps: {
    title: 'One coupon, from claimed to used',
    lead: 'Real pages on both phones; Baidu and WeChat are played by a sandbox on this machine. Tap away.',
    later: 'Look around',
    baidu: { title: 'Baidu phone', walk: ['领取 Claim', '立即使用 Use', 'Redeem'] },
    wechat: { title: 'WeChat phone', walk: ['Scan & claim', 'Open in wallet', 'Redeem'] },
    merchant: {
      title: 'Merchant',
      walk: ['Create', 'Buy stock', 'Review & QR', 'Scan 扫一扫', 'Give again'],
    },
  },
  merchant: enMerchant,
  signature: enSignature,
  tour: enTour,
};
