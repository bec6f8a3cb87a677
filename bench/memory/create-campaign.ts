// A coupon that many can be claimed of, made at the sandbox's Baidu over its API.
import { readAccounts } from '@kaquan/test/harness/processes/read-accounts';

/**
 * Creates it; Baidu numbers the codes itself.
 *
 * @returns its couponId
 * @see 百度卡券 §1.2.1 卡券基础信息字段
 * @example await createCampaign(sandbox.url, { callbackUrl, stock: 10_000 });
 */
export async function createCampaign(
  sandboxUrl: string,
  { callbackUrl, stock }: { callbackUrl: string; stock: number },
): Promise<string> {
  const [{ appKey, appSecret }] = (await readAccounts(sandboxUrl)).baidu;
  const { access_token } = await post<{ access_token: string }>(
    `${sandboxUrl}/baidu/oauth/2.0/token`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appKey,
      client_secret: appSecret,
      scope: 'smartapp_snsapi_base',
    }),
  );
  const now = Math.floor(Date.now() / 1000);
  const day = 24 * 3600;
  const { data } = await post<{ data: { couponId: string } }>(
    `${sandboxUrl}/baidu/rest/2.0/smartapp/v1.0/coupon/create?access_token=${access_token}`,
    {
      couponType: 'CASH',
      leastCost: 10_000,
      reduceCost: 2_000,
      baseInfo: {
        title: '图书满百立减金',
        color: 'B030',
        getLimit: stock,
        codeType: 2,
        quantity: stock,
        dateInfo: {
          getStartTimestamp: now - day,
          getEndTimestamp: now + 60 * day,
          type: 1,
          beginTimestamp: now - day,
          endTimestamp: now + 90 * day,
        },
      },
      description: '下单时选择该优惠券。',
      callbackUrl,
    },
  );
  return data.couponId;
}

async function post<T>(url: string, body: URLSearchParams | object): Promise<T> {
  const isForm = body instanceof URLSearchParams;
  const response = await fetch(url, {
    method: 'POST',
    ...(isForm ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer = (await response.json()) as T & { errno?: number };
  if (!response.ok || (answer.errno ?? 0) !== 0)
    throw new Error(`${new URL(url).pathname}: ${JSON.stringify(answer)}`);
  return answer;
}
