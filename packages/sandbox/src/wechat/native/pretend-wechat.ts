// Makes an ordinary browser look like WeChat's to the page. Runs in the page: it must not use anything outside itself.
import type { System } from '../device.ts';

/** Answers what the phone is. A real (or a test's) MicroMessenger user agent is left as it is. */
export function pretendWechat(system: System): System {
  const agents = {
    ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN',
    android:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A.240805.005; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.134 Mobile Safari/537.36 MicroMessenger/8.0.50.2701(0x28003237) WeChat/arm64 NetType/WIFI Language/zh_CN',
  };
  if (!/MicroMessenger/i.test(navigator.userAgent))
    Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => agents[system] });

  // After wx.config the SDK reports to WeChat with an image; a sandbox has nothing to tell it.
  const report = 'https://open.weixin.qq.com/sdk/report';
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  if (source?.set) {
    const { set } = source;
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...source,
      set(this: HTMLImageElement, value: string) {
        if (!String(value).startsWith(report)) set.call(this, value);
      },
    });
  }
  return /android/i.test(navigator.userAgent) ? 'android' : 'ios';
}
