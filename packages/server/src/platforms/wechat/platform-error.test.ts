// Every code of the documents through a call: ours, with what to do, and never WeChat's own words.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createWechatApi } from './api.ts';

const { context, newApp } = useDatabase();
const HINT = 'hint: [SECRET rid: 5f]';

/** The error that a call ends with when WeChat answers with this code. */
async function refused(errcode: number | string, path = '/card/get') {
  const { fetch } = scriptedFetch({
    '/cgi-bin/stable_token': [{ access_token: 'T', expires_in: 7200 }],
    [path]: [{ errcode, errmsg: HINT }],
  });
  const api = createWechatApi(
    { appid: newApp(), secret: 's', baseUrl: 'http://wechat.test' },
    context(fetch),
  );
  return api.call({ method: 'POST', path, json: {}, repeatable: false }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a code of WeChat', () => {
  it.each([
    [-1, 'PLATFORM_BUSY', 'busy'],
    [40001, 'PLATFORM_CREDENTIALS', 'does not accept'],
    [40003, 'PLATFORM_REFUSED', 'mark it first'],
    [40009, 'PLATFORM_REFUSED', '1 MB'],
    [40013, 'PLATFORM_CREDENTIALS', 'appid'],
    [40014, 'PLATFORM_CREDENTIALS', 'does not accept'],
    [40053, 'PLATFORM_REFUSED', 'action_info'],
    [40056, 'PLATFORM_REFUSED', 'Nobody holds'],
    [40071, 'PLATFORM_REFUSED', 'card_type'],
    [40072, 'PLATFORM_REFUSED', 'UTF-8'],
    [40073, 'PLATFORM_REFUSED', 'card_id'],
    [40075, 'PLATFORM_REFUSED', 'decoded once'],
    [40078, 'PLATFORM_REFUSED', 'not approved'],
    [40079, 'PLATFORM_REFUSED', 'out of its time'],
    [40080, 'PLATFORM_REFUSED', 'wx_card ticket'],
    [40099, 'PLATFORM_REFUSED', 'been used'],
    [40100, 'PLATFORM_REFUSED', 'before the end'],
    [40109, 'PLATFORM_REFUSED', '100 at most'],
    [40116, 'PLATFORM_REFUSED', '20 characters'],
    [40122, 'PLATFORM_REFUSED', 'stock'],
    [40124, 'PLATFORM_REFUSED', 'custom fields'],
    [40125, 'PLATFORM_CREDENTIALS', 'previousSecrets'],
    [40127, 'PLATFORM_REFUSED', 'given away'],
    [40141, 'PLATFORM_REFUSED', 'uploadimg'],
    [40146, 'PLATFORM_REFUSED', 'five minutes'],
    [40151, 'PLATFORM_REFUSED', 'less often'],
    [40164, 'PLATFORM_CREDENTIALS', 'IP 白名单'],
    [40416, 'PLATFORM_REFUSED', 'unmarked'],
    [41011, 'PLATFORM_REFUSED', 'required field'],
    [41012, 'PLATFORM_REFUSED', 'card_id'],
    [41025, 'PLATFORM_REFUSED', 'location_id_list'],
    [42001, 'PLATFORM_CREDENTIALS', 'does not accept'],
    [43008, 'PLATFORM_REFUSED', '微信支付'],
    [43009, 'PLATFORM_REFUSED', '自定义 code'],
    [43010, 'PLATFORM_REFUSED', '储值'],
    [45009, 'PLATFORM_QUOTA', 'limit'],
    [45011, 'PLATFORM_QUOTA', 'limit'],
    [45021, 'PLATFORM_REFUSED', 'too long'],
    [45030, 'PLATFORM_REFUSED', 'no permission for this card_id'],
    [45031, 'PLATFORM_REFUSED', '券点'],
    [45033, 'PLATFORM_REFUSED', 'get_limit'],
    [45046, 'PLATFORM_REFUSED', 'exclude each other'],
    [47001, 'PLATFORM_REFUSED', 'JSON'],
    [48001, 'PLATFORM_CREDENTIALS', '接口权限'],
    [61500, 'PLATFORM_REFUSED', 'YYYY-MM-DD'],
    [61501, 'PLATFORM_REFUSED', '62 days'],
    [99999, 'PLATFORM_REFUSED', '(99999)'],
  ])('%i is %s and says what to do: %s', async (errcode, code, cure) => {
    const error = await refused(errcode);
    expect(error).toMatchObject({ code, platform: 'wechat', platformCode: String(errcode) });
    expect(String(error)).toContain(cure);
    expect(String(error)).not.toMatch(/hint|SECRET/);
    expect(await refused(String(errcode))).toMatchObject({ code, platformCode: String(errcode) });
  });

  it.each(['/card/create', '/card/update'])(
    '40079 is about the 90 days at %s, and about now elsewhere',
    async (path) => {
      expect(String(await refused(40079, path))).toContain('90 days');
      expect(String(await refused(40079, '/card/code/consume'))).not.toContain('90 days');
    },
  );

  it.each([0, '0', undefined])('%s is none', async (errcode) => {
    const { fetch } = scriptedFetch({
      '/cgi-bin/stable_token': [{ access_token: 'T', expires_in: 7200 }],
      '/cgi-bin/media/uploadimg': [{ errcode, url: 'u' }],
    });
    const api = createWechatApi(
      { appid: newApp(), secret: 's', baseUrl: 'http://wechat.test' },
      context(fetch),
    );
    const call = { method: 'POST', path: '/cgi-bin/media/uploadimg', repeatable: false } as const;
    expect(await api.call(call)).toMatchObject({ url: 'u' });
  });
});
