// Every method and path of our HTTP contract, with hostile methods, paths, headers and bodies.
import * as fc from 'fast-check';
import type { Target, TargetGroup } from '../engine/target.ts';
import { damagedBase64, hostileBase64 } from '../hostile/base64.ts';
import { damagedJson } from '../hostile/json.ts';
import {
  checkAnswer,
  get,
  type HttpCase,
  hostileRequests,
  JSON_TYPE,
  post,
  readRequest,
} from './http-case.ts';
import { openStage, type Stage } from './stage.ts';

/** What somebody really holds, so that requests get as far as the database and the platform. */
async function openSamples({ control, server, holder }: Stage): Promise<HttpCase[]> {
  const campaigns = await control.baidu.campaigns();
  const taken = campaigns[0] && (await control.baidu.claim(holder.baidu, campaigns[0].couponId));
  const launch = taken && (await control.baidu.launch(holder.baidu, taken.couponTakeId));
  const coupon = launch?.referrerInfo?.extraData.coupon ?? 'AAAA';
  const reserved = await server.fetch(
    new Request('http://127.0.0.1/redemptions', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({
        platform: 'baidu',
        couponId: campaigns[0]?.couponId ?? '1',
        couponTakeId: taken?.couponTakeId ?? '1',
      }),
    }),
  );
  const { id = '00000000-0000-4000-8000-000000000000' } = (await reserved.json()) as { id?: string };
  const { cards } = await control.wechat.cards();
  const card = cards[0] && (await control.wechat.claim(holder.wechat, cards[0].cardId));
  const cardId = cards[0]?.cardId ?? 'pCard';
  return [
    post('/baidu/launch-coupon', { coupon }),
    post('/wechat/js-config', { url: 'https://shop.example/use?a=1#b' }),
    post('/wechat/card-ext', {
      cards: [
        { cardId, code: '1', openid: holder.wechat, outerStr: 'x', outerId: 1, fixedBeginTimestamp: 1 },
      ],
    }),
    post('/wechat/choose-card', { shopId: '1', cardType: 'CASH', cardId }),
    post('/wechat/code', { cardId, encryptCode: card?.encryptCode ?? 'AAAA' }),
    post('/redemptions', {
      platform: 'baidu',
      couponId: campaigns[0]?.couponId ?? '1',
      couponTakeId: taken?.couponTakeId ?? '1',
    }),
    post('/redemptions', { platform: 'wechat', cardId, code: card?.code ?? '1' }),
    post('/redemptions', { platform: 'wechat', cardId, encryptCode: card?.encryptCode ?? 'AAAA' }),
    post('/redemptions', { platform: 'beecloud', couponId: 'c1' }),
    post(`/redemptions/${id}/cancel`, {}),
    post(`/redemptions/${id}/confirm`, {}),
    post('/beecloud/bills', { orderId: 'order-1', couponId: 'c1', channel: 'WX_JSAPI' }),
    get('/beecloud/bills/bill-1'),
    get('/coupons'),
    get('/healthz'),
    get('/readyz'),
    get('/'),
  ];
}

const group: TargetGroup = {
  name: 'routes',
  async open() {
    const stage = await openStage();
    const samples = await openSamples(stage);
    const targets = samples.map((sample): Target => {
      const own = damagedJson(JSON.parse(sample.body || '{}'));
      const sealed = fc.oneof(hostileBase64, damagedBase64(fc.uint8Array({ maxLength: 80 })));
      const bodies =
        sample.body.includes('oupon"') || sample.body.includes('encryptCode')
          ? fc.oneof(
              own,
              sealed.map((text) =>
                sample.body.replace(/("(?:coupon|encryptCode)":)"[^"]*"/, `$1${JSON.stringify(text)}`),
              ),
            )
          : own;
      return {
        name: `${sample.method} ${sample.path.replace(/[0-9a-f-]{36}/, ':id')} ${/"platform":"(\w+)"/.exec(sample.body)?.[1] ?? ''}`.trim(),
        seeds: [JSON.stringify(sample)],
        inputs: hostileRequests(sample, bodies),
        async run(input) {
          const request = readRequest(input, sample);
          if (request) await checkAnswer(request, await stage.server.fetch(request), stage.secrets);
        },
      };
    });
    return { targets, close: stage.close };
  },
};

export default group;
