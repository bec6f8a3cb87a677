// The sandbox is a tool, and must not fall over either: its platforms' routes and its control routes.
import { createSandbox } from '@kaquan/sandbox';
import * as fc from 'fast-check';
import { ServerError } from '../engine/fuzz-target.ts';
import { claim, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedJson } from '../hostile/json.ts';
import { hostileXml } from '../hostile/xml.ts';
import { get, type HttpCase, hostileRequests, post, readRequest } from './http-case.ts';

/** No reset, and no clock that runs away: what follows would be about something else. */
const SAMPLES: HttpCase[] = [
  get('/_sandbox/users'),
  get('/_sandbox/log?after=0'),
  post('/_sandbox/faults', { platform: 'wechat', route: '/card/none', kind: 'busy', count: 1, delay: 0 }),
  {
    ...post('/_sandbox/accounts', { wechat: { callbackUrl: '' }, baidu: {}, beecloud: {} }),
    method: 'PATCH',
  },
  post('/_sandbox/wechat/claims', { openid: 'oKq7XoyLyS8D9Jic7TZfkPugntgy', cardId: 'p' }),
  post('/_sandbox/wechat/add-card', {
    openid: 'o',
    cardId: 'p',
    cardExt: '{"timestamp":"1","signature":"x"}',
  }),
  post('/_sandbox/wechat/reviews', { cardId: 'p', pass: true }),
  post('/_sandbox/baidu/claims', { openId: 'o', couponId: '1' }),
  post('/_sandbox/baidu/launches', { openId: 'o', couponTakeId: '1' }),
  post('/_sandbox/beecloud/templates', { name: '满减', type: 0, limit_fee: 100, discount: 10 }),
  post('/_sandbox/beecloud/payments', { billNo: 'b', result: 'success' }),
  post('/wechat/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx', secret: 's' }),
  post('/wechat/card/create?access_token=x', { card: { card_type: 'CASH' } }),
  post('/wechat/card/code/get?access_token=x', { code: '1', card_id: 'p', check_consume: true }),
  get(
    '/baidu/oauth/2.0/token?grant_type=client_credentials&client_id=k&client_secret=s&scope=smartapp_snsapi_base',
  ),
  post('/baidu/rest/2.0/smartapp/v1.0/coupon/create?access_token=x', { couponType: 'CASH' }),
  post('/beecloud/2/rest/bill', {
    app_id: 'a',
    timestamp: 1,
    app_sign: 's',
    channel: 'WX',
    total_fee: 1,
    bill_no: 'bill0001',
    title: 't',
  }),
  get('/beecloud/2/rest/coupon?para=%7B%22app_id%22%3A%22a%22%7D'),
];

const group: TargetGroup = {
  name: 'sandbox',
  async open() {
    const sandbox = await createSandbox();
    const targets = SAMPLES.map(
      (sample): Target => ({
        name: `sandbox ${sample.method} ${sample.path.split('?', 1)[0]}`,
        seeds: [JSON.stringify(sample)],
        inputs: hostileRequests(
          sample,
          fc.oneof(
            { weight: 5, arbitrary: damagedJson(JSON.parse(sample.body || '{}')) },
            { weight: 1, arbitrary: hostileXml(['a']) },
          ),
        ),
        async run(input) {
          const request = readRequest(input, sample);
          const { pathname, search } = new URL(request?.url ?? sandbox.url);
          // A reset or another clock would make the rest of the run be about something else.
          if (!request || /reset|clock/.test(decodeURI(pathname.replaceAll('%', '')))) return;
          const body = /^(get|head)$/i.test(request.method) ? null : await request.text();
          const headers = new Headers(request.headers);
          for (const name of [
            'host',
            'content-length',
            'transfer-encoding',
            'expect',
            'connection',
            'upgrade',
          ])
            headers.delete(name);
          const response = await fetch(`${sandbox.url}${pathname}${search}`, {
            method: request.method,
            headers,
            body,
            redirect: 'manual',
          });
          const text = await response.text();
          if (response.status >= 500) throw new ServerError(`${response.status} ${text.slice(0, 60)}`);
          claim(text.length < 5_000_000, 'an answer has an end');
        },
      }),
    );
    return { targets, close: () => sandbox.close() };
  },
};

export default group;
