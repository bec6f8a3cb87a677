// A route of /card/pay behind the question whether the account of points was opened.
import type { Context } from 'hono';
import type { WechatAccount } from './accounts.ts';
import { refusal } from './answers.ts';
import type { Guarded } from './credentials.ts';
import type { CoinAccount } from './points.ts';
import type { Store } from './store.ts';

/** The document names no code for an account that was not opened; 48001 is the general one for no permission. */
export function withCoins(
  store: Store,
  route: (c: Context, account: WechatAccount, coins: CoinAccount) => Response | Promise<Response>,
): Guarded {
  return (c, account) => {
    const coins = store.points.get(account.appid);
    return coins ? route(c, account, coins) : c.json(refusal(48001, 'api unauthorized: call activate first'));
  };
}
