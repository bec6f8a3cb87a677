// A merchant on WeChat, for tests: gets a token, creates a card, buys stock of it, has it reviewed.
import { createHash } from 'node:crypto';
import { defaultSeed } from '../core/seed.ts';
import type { Json, Started } from './start-sandbox.ts';

const [account] = defaultSeed().wechat;
if (!account) throw new Error('The seed has no WeChat account');
export const app = account;
export const [ming, hong, gang] = defaultSeed().users.map((user) => user.wechat) as [string, string, string];
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan/0';

export async function getToken(sandbox: Started): Promise<string> {
  const query = { grant_type: 'client_credential', appid: app.appid, secret: app.secret };
  return String((await sandbox.get('/wechat/cgi-bin/token', query)).access_token);
}

const isShared = (card: Json): boolean =>
  Object.values(card).some((one) => (one as { advanced_info?: Json }).advanced_info?.share_friends === true);

/** A merchant with a token of its own: posts to WeChat's paths. */
export async function openMerchant(sandbox: Started) {
  const token = await getToken(sandbox);
  const post = (path: string, body: unknown) => sandbox.post(`/wechat${path}`, body, { access_token: token });
  const ticket = async (type: string) =>
    String((await sandbox.get('/wechat/cgi-bin/ticket/getticket', { access_token: token, type })).ticket);
  /** Buys stock of a friends' card for the free points of the account. */
  const stock = async (card_id: unknown, quantity: number) => {
    await sandbox.get('/wechat/card/pay/activate', { access_token: token });
    const { order_id } = await post('/card/pay/getpayprice', { card_id, quantity });
    const bought = await post('/card/pay/confirm', { card_id, order_id, quantity });
    if (bought.errcode !== 0) throw new Error(JSON.stringify(bought));
  };
  return {
    token,
    post,
    ticket,
    /** Creates a card; the reviewer passes it. A friends' card gets `stock` pieces. Answers its card_id. */
    async card(card: Json, { stock: pieces = 20 } = {}): Promise<string> {
      const { card_id: cardId, ...rest } = await post('/card/create', { card });
      if (!cardId) throw new Error(JSON.stringify(rest));
      if (isShared(card) && pieces > 0) await stock(cardId, pieces);
      await sandbox.post('/_sandbox/wechat/reviews', { cardId, pass: true });
      return String(cardId);
    },
    stock,
  };
}

function baseInfo(now: number, change: Json): Json {
  return {
    logo_url: IMAGE,
    brand_name: '微信餐厅',
    code_type: 'CODE_TYPE_NONE',
    color: 'Color100',
    notice: '点击立即使用',
    description: '每单限用一张',
    location_id_list: [272_981_040],
    date_info: {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: now - 60,
      end_timestamp: now + 30 * 86_400,
    },
    center_title: '立即使用',
    center_url: 'http://shop.example/use?from=card#/pages/use',
    promotion_url: 'shop.example/more',
    get_limit: 2,
    ...change,
  };
}

/** A friends' cash card of 50 yuan that gives another one after use. `base`, `advanced`, `card` replace fields. */
export function sharedCard(now: number, change: { base?: Json; advanced?: Json; card?: Json } = {}): Json {
  return {
    card_type: 'CASH',
    cash: {
      base_info: baseInfo(now, { can_share: false, can_give_friend: false, ...change.base }),
      advanced_info: {
        use_condition: { accept_category: '羽绒服', least_cost: 500 },
        abstract: { abstract: '冬日上新', icon_url_list: [IMAGE] },
        text_image_list: [{ image_url: IMAGE, text: '羽绒服全场可用' }],
        consume_share_self_num: 1,
        consume_share_card_list: [],
        share_friends: true,
        ...change.advanced,
      },
      reduce_cost: 5000,
      ...change.card,
    },
  };
}

/** An ordinary card of 30 % off, three in stock. */
export function discountCard(now: number, change: { base?: Json; card?: Json } = {}): Json {
  return {
    card_type: 'DISCOUNT',
    discount: {
      base_info: baseInfo(now, { title: '双人套餐七折', sku: { quantity: 3 }, ...change.base }),
      discount: 30,
      ...change.card,
    },
  };
}

/** SHA-1 over the values sorted by their bytes, as the document has it. */
export function sha1Sorted(values: string[]): string {
  return createHash('sha1')
    .update([...values].sort().join(''))
    .digest('hex');
}
