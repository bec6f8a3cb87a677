// The JS-SDK of one page: loaded, signed and configured when it is first needed.
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponClient } from '../client-over.ts';
import { within } from '../within.ts';
import { callCard, unknownCall } from './call-card.ts';
import { canConsumeAndShare } from './client-version.ts';
import { inWechat } from './in-wechat.ts';
import type { JsSdk } from './js-sdk.ts';
import { loadJsSdk as loadWeixinJsSdk } from './load-js-sdk.ts';
import { createSigningUrl } from './signing-url.ts';
import { verifyConfig } from './verify-config.ts';
import type { Wechat } from './wechat.ts';

export interface WechatOptions {
  client: CouponClient;
  /** Loads weixin-js-sdk by default. */
  loadJsSdk?: () => Promise<JsSdk>;
  /** createSigningUrl() by default, which remembers the URL of this moment as the landing URL. */
  signingUrl?: () => string;
  /** The card calls by default. */
  jsApiList?: readonly string[];
  /** Milliseconds until a bridge that does not answer wx.config counts as missing, 10000 by default. */
  timeout?: number;
  /** Milliseconds for a call, 300000 by default: a person is reading WeChat's own sheet meanwhile. */
  callTimeout?: number;
}

export interface JsSdkWechat extends Wechat {
  /** The SDK, configured for the current signing URL: for its other calls, or to have it ready before the first tap. */
  configure(): Promise<JsSdk>;
}

/**
 * The page's way to WeChat. Nothing happens until the first call; then the SDK is configured once for each
 * signing URL, and again after a failure.
 *
 * @throws from configure and call: UNSUPPORTED outside WeChat and in one too old, SDK_CONFIG_FAILED, TIMEOUT,
 * NETWORK_FAILED, the server's codes
 * @example const wechat = createWechat({ client }); await addCard(wechat, [{ cardId }]);
 * @supported h5
 */
export function createWechat(options: WechatOptions): JsSdkWechat {
  const { client, loadJsSdk = loadWeixinJsSdk, timeout = 10_000, callTimeout = 300_000 } = options;
  const jsApiList = options.jsApiList ?? ['addCard', 'chooseCard', 'openCard', 'consumeAndShareCard'];
  const signingUrl = options.signingUrl ?? (inWechat() ? createSigningUrl() : () => '');
  let current: { url: string; sdk: Promise<JsSdk> } | undefined;

  async function start(url: string): Promise<JsSdk> {
    const [wx, config] = await Promise.all([loadJsSdk(), client.jsConfig(url)]);
    const message = 'WeChat did not answer wx.config';
    await within(timeout, message, () => verifyConfig(wx, config, jsApiList));
    return wx;
  }

  async function configure(): Promise<JsSdk> {
    if (!inWechat()) throw new CouponError('UNSUPPORTED', 'This works inside WeChat only');
    const url = signingUrl();
    if (current?.url !== url) {
      const started = { url, sdk: start(url) };
      current = started;
      started.sdk.catch(() => {
        if (current === started) current = undefined;
      });
    }
    return current.sdk;
  }

  const knows: Wechat['knows'] = (name) =>
    inWechat() && (name !== 'consumeAndShareCard' || canConsumeAndShare());

  return {
    client,
    configure,
    knows,
    async call(name, parameters) {
      if (inWechat() && !knows(name)) throw unknownCall(name);
      const wx = await configure();
      const given = await parameters();
      return callCard(wx, name, given, callTimeout).catch((error: CouponError) => {
        // WeChat no longer accepts the signature: configure anew next time.
        if (error.code === 'SDK_CONFIG_FAILED') current = undefined;
        throw error;
      });
    },
  };
}
