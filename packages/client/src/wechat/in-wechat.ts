// Knows whether the page is open in WeChat, where alone the JS-SDK works.

/**
 * Whether this is WeChat's in-app browser. Elsewhere wx.config would wait for ever, without ready or error; and 企业微信
 * (wxwork), which names WeChat too, has no 卡包 and does not take an official account's signature.
 *
 * @param userAgent the browser's by default
 * @example if (!inWechat()) showQrCode();
 * @supported h5
 */
export function inWechat(userAgent: string = readUserAgent()): boolean {
  return /MicroMessenger/i.test(userAgent) && !/wxwork/i.test(userAgent);
}

/**
 * Whether it is WeChat on iOS, which checks signatures against the landing URL.
 *
 * @param userAgent the browser's by default
 * @example onIos() ? landingUrl : location.href
 * @supported h5
 */
export function onIos(userAgent: string = readUserAgent()): boolean {
  return /iPhone|iPad|iPod/i.test(userAgent);
}

/** The browser's user agent, or nothing where there is no browser. */
export function readUserAgent(): string {
  return typeof navigator === 'object' ? navigator.userAgent : '';
}
