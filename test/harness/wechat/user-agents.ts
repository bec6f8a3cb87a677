// How WeChat's in-app browser names itself on the two systems; its JS-SDK behaves differently on each.

export type Device = 'ios' | 'android';

/** `older-…`: a WeChat from before friends' coupons. `safari`: any other mobile browser, without WeChat's bridge. */
export type Client = Device | `older-${Device}` | 'safari';

const WECHAT: Record<Device, string> = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN',
  android:
    'Mozilla/5.0 (Linux; Android 14; 23127PN0CC Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.50.2700(0x28003251) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
};

/** Friends' coupons came with 6.3.6 on iOS, with 6.3.7 on Android. @see 朋友的券 批量添加卡券(addcard)接口 */
export const USER_AGENTS: Record<Client, string> = {
  ...WECHAT,
  'older-ios': WECHAT.ios.replace(/MicroMessenger\/\S+/, 'MicroMessenger/6.3.5'),
  'older-android': WECHAT.android.replace(/MicroMessenger\/\S+/, 'MicroMessenger/6.3.6.680'),
  safari:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
};
