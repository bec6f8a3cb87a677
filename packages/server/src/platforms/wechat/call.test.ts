// The raw call: what is not wrapped, with the account's token, and to WeChat only.
import { expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { wechatStage } from '../../../test-support/wechat-stage.ts';
import { callWechat } from './call.ts';

const tools = useDatabase();
const POI = '/cgi-bin/poi/getpoilist';
const SHOPS = { errcode: 0, business_list: [{ base_info: { poi_id: '271864249' } }] };

it('posts a body as JSON with the token, and answers what came, ids whole', async () => {
  const body = '{"errcode":0,"order_id":404091456404091456404091456,"new_field":1}';
  const { api, of } = wechatStage(tools, { '/card/pay/new': [new Response(body)] });
  expect(await callWechat(api, '/card/pay/new', { card_id: 'p1' })).toEqual({
    errcode: 0,
    order_id: '404091456404091456404091456',
    new_field: 1,
  });
  const [asked] = of('/card/pay/new');
  expect(asked).toMatchObject({ method: 'POST', body: '{"card_id":"p1"}' });
  expect(asked?.query.get('access_token')).toBe('the-token');
});

it('is a GET without a body, and only then asked again when its answer is lost', async () => {
  const lost = new Response('', { status: 502 });
  const { api, of } = wechatStage(tools, { [POI]: [lost, SHOPS], '/card/new': [lost, SHOPS] });
  expect(await callWechat(api, POI)).toEqual(SHOPS);
  expect(of(POI).map(({ method }) => method)).toEqual(['GET', 'GET']);
  await expect(callWechat(api, '/card/new', {})).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  expect(of('/card/new')).toHaveLength(1);
});

it('tells the code of a refusal', async () => {
  const { api } = wechatStage(tools, { [POI]: [{ errcode: 48001, errmsg: 'api unauthorized' }] });
  await expect(callWechat(api, POI)).rejects.toMatchObject({
    code: 'PLATFORM_CREDENTIALS',
    platformCode: '48001',
  });
});

it.each([
  'https://evil.test/card/get',
  '//evil.test/card/get',
  '@evil.test/card/get',
  '/card/get?access_token=x',
  '/card/get#x',
  'card/get',
  '',
])('does not carry the token to %s', async (path) => {
  const { api, asked } = wechatStage(tools, {});
  await expect(callWechat(api, path)).rejects.toMatchObject({ code: 'FIELD_INVALID', platform: 'wechat' });
  expect(asked).toEqual([]);
});
