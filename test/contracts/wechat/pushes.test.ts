// The thirteen pushes of the cards as the documents write them, plain and sealed: taken, and told typed to the host.
// @see 微信卡券 卡券事件推送; 创建卡券 买单事件推送
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import type { WechatListeners } from '@kaquan/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { folder } from './samples.ts';
import { NOVEMBER, openWechat, type WechatStage } from './stage.ts';

const pushes = new URL('pushes/', folder);
const EVENTS = readdirSync(pushes).map((file) => file.replace('.xml', ''));
const sampleOf = (event: string) => readFileSync(new URL(`${event}.xml`, pushes), 'utf8');
const field = (xml: string, name: string) =>
  new RegExp(`<${name}>\\s*<!\\[CDATA\\[(.*?)\\]\\]>`).exec(xml)?.[1];

/** What the host app is told of each, beyond what all have. */
const TOLD: Record<string, object> = {
  card_pass_check: { refuseReason: '' },
  card_not_pass_check: { refuseReason: '图片与优惠内容不符' },
  user_get_card: {
    isGiveByFriend: true,
    friendUserName: 'obLatjjwDolFjRRd3doGIdwNqRXw',
    oldUserCardCode: '198374613512',
    outerId: '0',
    outerStr: '12b',
    sourceScene: 'SOURCE_SCENE_UNKNOW',
    unionId: 'oOwnUnion0000000000000000001',
  },
  user_gifting_card: {
    isReturnBack: false,
    friendUserName: 'obLatjjwDolFjRRd3doGIdwNqRXw',
    isChatRoom: undefined,
  },
  user_del_card: {},
  // The older samples write the source in brackets.
  user_consume_card: {
    consumeSource: 'FROM_API',
    verifyCode: '6688',
    remarkAmount: '12800',
    outerStr: '12b',
  },
  // 创建卡券's own sample, with a blank behind the CDATA of OriginalFee.
  user_pay_from_pay_cell: { transId: '10022403432015000000000', fee: 10_000, originalFee: 10_000 },
  user_view_card: { outerStr: '12b' },
  user_enter_session_from_card: {},
  update_member_card: { modifyBonus: 3, modifyBalance: 0 },
  card_sku_remind: { detail: "the card's quantity is equal to 0" },
  card_pay_order: {
    orderId: '404091456',
    status: 'ORDER_STATUS_FINANCE_SUCC',
    orderType: 'ORDER_TYPE_SYS_ADD',
    freeCoinCount: 2_000,
    payCoinCount: 0,
    payFinishTime: undefined,
    memo: '开通账户奖励',
  },
  submit_membercard_user_info: {},
};

describe.each([
  ['plain', true],
  ['sealed', false],
])('the pushes of the documents, %s', (_how, plain) => {
  let stage: WechatStage;
  const told: { event: string }[] = [];
  beforeAll(async () => {
    const on = Object.fromEntries(
      EVENTS.map((name) => [name, (event: { event: string }) => void told.push(event)]),
    );
    stage = await openWechat(NOVEMBER, { on: on as WechatListeners }, { plain });
  });
  afterAll(() => stage?.close());

  async function deliver(xml: string): Promise<Response> {
    const { token, encodingAesKey, appid } = stage.account;
    const query = { timestamp: String(NOVEMBER), nonce: 'n0nce' };
    const url = new URL(stage.callbackUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    url.searchParams.set('signature', sha1(token, query.timestamp, query.nonce));
    if (plain) return fetch(url, { method: 'POST', body: xml });
    const encrypt = encryptMessage(xml, { encodingAesKey, appId: appid, random: '0123456789abcdef' });
    url.searchParams.set('msg_signature', messageSignature(token, query.timestamp, query.nonce, encrypt));
    const body = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
    return fetch(url, { method: 'POST', body });
  }

  it('are thirteen, each with what it tells', () => {
    expect(EVENTS).toHaveLength(13);
    expect(Object.keys(TOLD).sort()).toEqual([...EVENTS].sort());
  });

  it.each(EVENTS)('%s', async (event) => {
    const xml = sampleOf(event);
    const response = await deliver(xml);
    expect([response.status, await response.text()]).toEqual([200, 'success']);
    const heard = await waitUntil(
      async () => told.find((one) => one.event === event),
      `the host to hear of ${event}`,
    );
    const cardId = field(xml, 'CardId');
    const code = field(xml, 'UserCardCode');
    expect(heard).toMatchObject({
      event,
      openid: field(xml, 'FromUserName'),
      ...(cardId === undefined ? {} : { cardId }),
      ...(code === undefined ? {} : { code }),
      ...TOLD[event],
    });
  });

  it('are told once, however often they are delivered', async () => {
    for (const event of EVENTS) await deliver(sampleOf(event));
    const marker = sampleOf('user_view_card').replace('1472551036', '1472551037');
    await deliver(marker);
    await waitUntil(async () => told.length > EVENTS.length, 'the one that is new');
    expect(told).toHaveLength(EVENTS.length + 1);
  });
});

function sha1(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}
