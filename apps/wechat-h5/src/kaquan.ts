// The coupon kit, put together once for the whole page. Load it first: it remembers the landing URL for iOS.
// For a mini-program the build takes kaquan.weapp.ts instead.
import {
  createCouponClient,
  createSigningUrl,
  createWechat,
  fetchTransport,
  type TakenRedirectParams,
  type Transport,
  takeRedirectParams,
  type Wechat,
} from '@kaquan/client';
import { withLogin } from './session/with-login';

/** Sends a request as it is: for what needs no login. */
export const send: Transport = fetchTransport();

export const client = createCouponClient({
  baseUrl: `${KAQUAN_ORIGIN}/api`,
  transport: withLogin(send, KAQUAN_ORIGIN),
});

/** Taken before the first signature: with encrypt_code in the URL, wx.config would be refused. */
export const redirect: TakenRedirectParams = takeRedirectParams();

// A link cell may name no page: it always means this card. Before the router starts, which would open the first.
if (redirect.status === 'ready' && /^#?\/?$/.test(window.location.hash)) {
  window.history.replaceState(window.history.state, '', '#/pages/use/index');
}

export const wechat: Wechat = createWechat({ client, signingUrl: createSigningUrl() });
