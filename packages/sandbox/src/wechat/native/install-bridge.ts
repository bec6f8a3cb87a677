// WeixinJSBridge, as the page's JS-SDK finds it inside WeChat. Runs in the page: it must not use anything outside itself.
// @see 微信 JS-SDK; the calls and answers are those weixin-js-sdk 1.6 makes and reads
import type { System } from '../device.ts';
import type { BridgeConfig, DrawSheet, SheetCard } from './bridge-config.ts';

type Fields = Record<string, unknown>;
type Answer = { err_msg: string } & Fields;

/** Installs the bridge; the URL of this moment is the landing URL that iOS signs. */
export function installBridge(config: BridgeConfig, system: System, drawSheet: DrawSheet): void {
  const page = window as unknown as { WeixinJSBridge?: unknown };
  if (page.WeixinJSBridge) return;
  const landingUrl = location.href;
  let allowed: string[] = [];

  const user = () =>
    document.cookie
      .split('; ')
      .find((one) => one.startsWith(`${config.userCookie}=`))
      ?.slice(config.userCookie.length + 1) ?? config.defaultUser;

  async function ask<T>(method: 'GET' | 'POST', path: string, fields: Fields = {}): Promise<T> {
    const url = new URL(`/_sandbox/wechat${path}`, config.sandbox);
    const request: RequestInit = { method };
    if (method === 'GET')
      for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, String(value));
    else
      Object.assign(request, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
    const response = await fetch(url, request);
    if (!response.ok) throw new Error((await response.json()).error?.message);
    return response.json();
  }
  async function faces(cardIds: unknown[]): Promise<SheetCard[]> {
    const { cards } = await ask<{ cards: ({ cardId: string } & SheetCard)[] }>('GET', '/cards');
    return cardIds.map((id) => cards.find((card) => card.cardId === id) ?? { title: '未知卡券' });
  }

  const calls: Record<string, (data: Fields) => Promise<Answer>> = {
    async preVerifyJSAPI(data) {
      const answer = await ask<Answer>('POST', '/verify-config', {
        appId: data.verifyAppId,
        timestamp: data.verifyTimestamp,
        nonceStr: data.verifyNonceStr,
        signature: data.verifySignature,
        url: location.href,
        landingUrl,
        system,
      });
      allowed = answer.err_msg.endsWith(':ok') ? (data.verifyJsApiList as string[]) : [];
      return { err_msg: answer.err_msg };
    },
    getNetworkType: async () => ({ err_msg: 'network_type:wifi' }),
    async checkJsApi(data) {
      const result = Object.fromEntries((data.jsApiList as string[]).map((name) => [name, name in calls]));
      return {
        err_msg: 'checkJsApi:ok',
        checkResult: system === 'android' ? JSON.stringify(result) : result,
      };
    },
    async batchAddCard(data) {
      const list = data.card_list as { card_id: string; card_ext: unknown }[];
      const cards = await faces(list.map((one) => one.card_id));
      const tapped = await drawSheet({ title: '领取到微信卡包', cards, confirm: '领取', cancel: '取消' });
      if (tapped === null) return { err_msg: 'batch_add_card:cancel' };
      const results: {
        isSuccess: boolean;
        encryptCode?: string;
        error?: { code: string; message: string };
      }[] = [];
      for (const { card_id: cardId, card_ext: cardExt } of list)
        results.push(await ask('POST', '/add-card', { openid: user(), cardId, cardExt }));
      const failed = results.find((one) => !one.isSuccess)?.error;
      if (failed) await drawSheet({ title: failed.message, cards: [], confirm: '知道了' });
      if (results.every((one) => one.error?.code === 'SIGNATURE_ERROR'))
        return { err_msg: 'batch_add_card:fail_signature_error' };
      const cardList = list.map((one, index) => {
        const code = results[index]?.encryptCode;
        return { ...one, is_succ: results[index]?.isSuccess ? 1 : 0, ...(code ? { code } : {}) };
      });
      return { err_msg: 'batch_add_card:ok', card_list: JSON.stringify(cardList) };
    },
    async chooseCard(data) {
      const { cardList } = await ask<{
        cardList: { card_id: string; encrypt_code: string; face: SheetCard }[];
      }>('POST', '/choose-card', {
        openid: user(),
        appId: data.app_id,
        shopId: data.location_id,
        cardType: data.card_type,
        cardId: data.card_id,
        timestamp: data.time_stamp,
        nonceStr: data.nonce_str,
        signType: data.sign_type,
        cardSign: data.card_sign,
      });
      const cards = cardList.map((one) => one.face);
      const title = cards.length > 0 ? '选择卡券' : '没有可用的卡券';
      const chosen = await drawSheet({ title, cards, choose: true, confirm: '知道了', cancel: '取消' });
      if (chosen === null) return { err_msg: 'choose_card:cancel' };
      const info = cardList
        .slice(chosen, chosen + 1)
        .map(({ card_id, encrypt_code }) => ({ card_id, encrypt_code }));
      return { err_msg: 'choose_card:ok', choose_card_info: JSON.stringify(info) };
    },
    async batchViewCard(data) {
      const list = data.card_list as { card_id: string }[];
      const cards = await faces(list.map((one) => one.card_id));
      await drawSheet({ title: '我的卡券', cards, confirm: '完成' });
      return { err_msg: 'batch_view_card:ok' };
    },
    async consumedShareCard(data) {
      const share = { openid: user(), cardId: data.consumedCardId, code: data.consumedCode };
      const { face } = await ask<{ face: SheetCard }>('GET', '/consumed-share', share);
      const sheet = {
        title: '再送你一张，和朋友一起用',
        cards: [face],
        confirm: '领取并分享',
        cancel: '不用了',
      };
      if ((await drawSheet(sheet)) === null) return { err_msg: 'consumedShareCard:cancel' };
      await ask('POST', '/consumed-share', share);
      return { err_msg: 'consumedShareCard:ok' };
    },
  };
  const free = ['preVerifyJSAPI', 'getNetworkType', 'checkJsApi'];

  async function answer(name: string, data: Fields): Promise<Answer> {
    const call = calls[name];
    if (!call) return { err_msg: 'system:function_not_exist' };
    if (!free.includes(name) && !allowed.includes(name)) return { err_msg: 'system:access_denied' };
    return call(data).catch(() => ({ err_msg: `${name}:fail` }));
  }
  page.WeixinJSBridge = {
    invoke(name: string, data: Fields, callback?: (answer: Answer) => void) {
      void answer(name, structuredClone(data)).then((result) => setTimeout(() => callback?.(result), 0));
    },
    on() {},
  };
  document.dispatchEvent(new Event('WeixinJSBridgeReady'));
}
