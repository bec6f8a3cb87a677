// The coupon kit, put together once for the whole page. Load it first: it remembers the landing URL for iOS.
import {
  createCouponClient,
  createSigningUrl,
  createWechat,
  fetchTransport,
  takeRedirectParams,
} from '@kaquan/client';
import { withLogin } from './session/with-login';

export const client = createCouponClient({
  baseUrl: `${KAQUAN_ORIGIN}/api`,
  transport: withLogin(fetchTransport(), KAQUAN_ORIGIN),
});

/** Taken before the first signature: with encrypt_code in the URL, wx.config would be refused. */
export const redirect = takeRedirectParams();

// A link cell may name no page: it always means this card. Before the router starts, which would open the first.
if (redirect.status === 'ready' && /^#?\/?$/.test(window.location.hash)) {
  window.history.replaceState(window.history.state, '', '#/pages/use/index');
}

export const wechat = createWechat({ client, signingUrl: createSigningUrl() });
