// Baidu in this process: a token, what is printed on the one kind of coupon, yes to every use.

const DAY = 24 * 3600;
const now = Math.floor(Date.now() / 1000);

/** @see 百度卡券 5.1 查看卡券详情 */
const TEMPLATE = {
  couponId: '8087690061',
  couponType: 'CASH',
  leastCost: 10_000,
  reduceCost: 2_000,
  baseInfo: {
    title: '图书满百立减金',
    color: 'B030',
    getLimit: 5,
    dateInfo: {
      getStartTimestamp: now - 30 * DAY,
      getEndTimestamp: now + 60 * DAY,
      type: 1,
      beginTimestamp: now - 30 * DAY,
      endTimestamp: now + 90 * DAY,
    },
    appRedirectPath: 'pages/coupon/index',
  },
  description: '下单时选择该优惠券，满一百元可用；不与其他优惠同享，不找零，不兑现。',
  callbackUrl: 'https://shop.test/callbacks/baidu',
};

const ANSWERS: Record<string, object> = {
  '/oauth/2.0/token': { access_token: '24.bench', expires_in: 30 * DAY },
  '/rest/2.0/smartapp/v1.0/coupon/get': { errno: 0, msg: 'success', data: TEMPLATE },
  '/rest/2.0/smartapp/v1.0/coupon/code/consume': { errno: 0, msg: 'success', data: true },
};

/** What a server is given as its `fetch`. */
export async function answerAsBaidu(input: string | URL | Request): Promise<Response> {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const answer = ANSWERS[pathname];
  return answer ? Response.json(answer) : Response.json({ errno: 2, msg: pathname }, { status: 404 });
}
