// A route of /card/pay behind the question whether the account of points was opened.
import { refusal } from './answers.ts';
import type { Guarded } from './credentials.ts';
import type { CoinAccount } from './points.ts';
import type { Store } from './store.ts';

/** The document names no code for an account that was not opened; 48001 is the general one for no permission. */
export function withCoins(store: Store, route: (coins: CoinAccount) => Guarded): Guarded {
  return (c, account) => {
    const coins = store.points.get(account.appid);
    return coins ? route(coins)(c, account) : c.json(refusal(48001, 'api unauthorized: call activate first'));
  };
}
