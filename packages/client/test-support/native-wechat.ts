// A model of native WeChat for the real weixin-js-sdk: its bridge, its answers, and the SDK loaded anew for each
// test, because it reads the user agent when it is loaded and remembers its state for ever.
import { createRequire } from 'node:module';
import type { JsSdk } from '../src/wechat/js-sdk.ts';

const require = createRequire(import.meta.url);

export const IOS =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN';
export const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; PJD110 Build/UP1A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.50.2701(0x28003255) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64';
export const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36';
/** Others that name WeChat. */
export const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) XWEB/8555 Flue';
export const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) MicroMessenger/6.8.0(0x16080000) NetType/WIFI MacWechat/3.8.6(0x13080610) XWEB/1156 Flue';
export const HARMONY =
  'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.13.29(0xf380000d) Weixin NetType/WIFI Language/zh_CN';
export const WORK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh ColorScheme/Light';

type Fields = Record<string, unknown>;
type NativeAnswers = Record<string, (data: Fields) => Fields | undefined>;

export interface NativeWechat {
  /** Every call of the bridge, in order. */
  calls: { name: string; data: Fields }[];
  /** What it answers by name; no entry: the call does not exist; undefined: it never answers. */
  answers: NativeAnswers;
  loadJsSdk(): Promise<JsSdk>;
}

/** Makes this window one of WeChat's. */
export function installNativeWechat(userAgent = IOS, bridge = true): NativeWechat {
  const calls: NativeWechat['calls'] = [];
  const answers: NativeAnswers = {
    preVerifyJSAPI: () => ({ err_msg: 'preVerifyJSAPI:ok' }),
    getNetworkType: () => ({ err_msg: 'network_type:wifi' }),
    batchAddCard: ({ card_list }) => ({
      err_msg: 'batch_add_card:ok',
      card_list: JSON.stringify(
        (card_list as Fields[]).map((card, at) => ({ ...card, code: `ENC+/${at}=`, is_succ: 1 })),
      ),
    }),
    chooseCard: () => ({
      err_msg: 'choose_card:ok',
      choose_card_info: JSON.stringify([{ card_id: 'pCARD', encrypt_code: 'XX+/=' }]),
    }),
    batchViewCard: () => ({ err_msg: 'batch_view_card:ok' }),
    consumedShareCard: () => ({ err_msg: 'consumedShareCard:ok' }),
  };
  Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
  Object.defineProperty(navigator, 'platform', { value: 'iPhone', configurable: true });
  const native = {
    on() {},
    invoke(name: string, data: Fields, callback: (answer: Fields) => void) {
      calls.push({ name, data: structuredClone(data) });
      const answer = answers[name] ?? (() => ({ err_msg: 'system:function_not_exist' }));
      // Verifying is slower than the rest: the real one asks WeChat's server.
      const delay = name === 'preVerifyJSAPI' ? 10 : 0;
      setTimeout(() => {
        const given = answer(data);
        if (given) callback(given);
      }, delay);
    },
  };
  Object.assign(globalThis, { WeixinJSBridge: bridge ? native : undefined });
  return { calls, answers, loadJsSdk: async () => loadAnew() };
}

let loaded: JsSdk | undefined;

/** Forgets the loaded SDK, as a new page does. */
export function leavePage(): void {
  loaded = undefined;
}

function loadAnew(): JsSdk {
  if (!loaded) {
    delete require.cache[require.resolve('weixin-js-sdk')];
    loaded = require('weixin-js-sdk') as JsSdk;
  }
  return loaded;
}
