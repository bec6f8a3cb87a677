// A WeChat card in 小明's wallet, for tests of what becomes of its code.
import type { Json, Started } from './start-sandbox.ts';
import { type discountCard, ming, openMerchant, sharedCard } from './wechat-merchant.ts';

/** Claims a new card; `base` replaces fields of its base_info. The routes of /card/code are bound to its code. */
export async function holdCard(
  sandbox: Started,
  make: typeof sharedCard | typeof discountCard = sharedCard,
  base: Json = {},
) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now(), { base }));
  const claimed = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
  const code = String(claimed.code);
  const at = (name: string) => (body: Json) => merchant.post(`/card/code/${name}`, { code, ...body });
  return {
    cardId,
    code,
    encryptCode: String(claimed.encryptCode),
    merchant,
    get: at('get'),
    mark: at('mark'),
    consume: at('consume'),
    /** Holds it up at the counter. */
    show: (openid = ming) => sandbox.post('/_sandbox/wechat/shows', { openid, code }),
  };
}
