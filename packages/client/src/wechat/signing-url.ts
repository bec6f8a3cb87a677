// The URL that wx.config has to be signed for.
// @see 微信 JS-SDK 附录5 常见错误及解决方法 (invalid signature)
import { onIos } from './in-wechat.ts';

type Page = Pick<Window, 'location' | 'navigator'>;

/**
 * How to get the URL that WeChat checks signatures against: on iOS the URL that the page was opened with, whatever
 * the router has done since; elsewhere the current one. Always without `#…`. Create it before the router starts.
 *
 * @param page the window by default
 * @example const signingUrl = createSigningUrl(); client.jsConfig(signingUrl());
 * @supported h5
 */
export function createSigningUrl(page: Page = window): () => string {
  const landingUrl = page.location.href;
  const ios = onIos(page.navigator.userAgent);
  return () => (ios ? landingUrl : page.location.href).replace(/#.*$/, '');
}
