// What the page's half reads: addresses, launch options, answers of a server and of WeChat's own client.
import {
  addCard,
  canShareFriendsCards,
  chooseCard,
  createCouponClient,
  createLaunchStore,
  createWeapp,
  parseRedirectParams,
  readLaunchCoupon,
  takeRedirectParams,
  wechatVersion,
} from '@kaquan/client';
import { CouponError } from '@kaquan/protocol/errors';
import { stripRedirectParams } from '@kaquan/protocol/wechat/redirect-params';
import * as fc from 'fast-check';
import { claim, readJson, refusingLater, type Target, type TargetGroup } from '../engine/target.ts';
import { damagedBase64 } from '../hostile/base64.ts';
import { damagedJson, hostileJson } from '../hostile/json.ts';
import { hostileText, wellFormed } from '../hostile/text.ts';
import { hostileUrl } from '../hostile/url.ts';

const LAUNCH = {
  path: 'pages/index',
  scene: '11010001',
  query: { coupon: 'AAAA' },
  referrerInfo: { appId: 'x', extraData: { coupon: 'AAAA' } },
};
const ANSWER = {
  status: 200,
  body: {
    coupon: { id: '1', state: 'held' },
    now: 1,
    error: { code: 'COUPON_USED', message: 'used', requestId: 'r' },
  },
};
const RESULT = {
  errMsg: 'addCard:ok',
  cardList: [{ cardId: 'p', encrypt_code: 'AA==', isSuccess: true, card_id: 'p', code: 'x' }],
};
const LINK = 'https://shop.example/use?a=1&encrypt_code=XX%2B%3D&card_id=pX&openid=oX#/page';

/** A page with this address and a session of its own. */
function pageAt(href: string, userAgent: string, stored: string | null) {
  let kept = stored;
  return {
    location: { href, replace: () => undefined },
    navigator: { userAgent },
    history: { state: null, replaceState: () => undefined },
    sessionStorage: {
      getItem: () => kept,
      setItem: (_key: string, value: string) => {
        kept = value;
      },
    },
  } as unknown as Parameters<typeof takeRedirectParams>[0];
}

const targets: Target[] = [
  {
    name: 'protocol/wechat/redirect-params',
    seeds: [LINK, '?encrypt_code=a&card_id=b', '#/x?card_id=b&encrypt_code=%'],
    inputs: hostileUrl,
    run(input) {
      const found = parseRedirectParams(input);
      if (found)
        claim(
          found.cardId !== '' && found.encryptCode !== '' && found.openid !== '',
          'what is found is not empty',
        );
      const stripped = stripRedirectParams(input);
      claim(parseRedirectParams(stripped) === null, 'nothing is left to be found');
      claim(stripRedirectParams(stripped) === stripped, 'stripped once is stripped');
    },
  },
  {
    name: 'protocol/wechat/redirect-params round trip',
    seeds: ['a+b/c=='],
    inputs: damagedBase64(fc.uint8Array({ minLength: 1, maxLength: 60 })),
    run(input) {
      const encryptCode = Buffer.from(wellFormed(input)).toString('base64');
      if (encryptCode === '') return;
      const query = `encrypt_code=${encodeURIComponent(encryptCode)}&card_id=pX`;
      for (const url of [`https://x/?${query}`, `https://x/?a=1&${query}#/y`, `https://x/#/y?${query}`])
        claim(parseRedirectParams(url)?.encryptCode === encryptCode, 'what a link carries is read');
    },
  },
  {
    name: 'client/wechat/take-redirect-params',
    seeds: [
      JSON.stringify([
        LINK,
        'iPhone MicroMessenger/8.0',
        '{"url":"https://shop.example/use","params":{"cardId":"p","encryptCode":"x"}}',
      ]),
    ],
    inputs: fc
      .tuple(hostileUrl, hostileText, hostileJson(['url', 'params']))
      .map((parts) => JSON.stringify(parts)),
    run(input) {
      const parts = readJson(input);
      const [href, userAgent, stored] = Array.isArray(parts) ? parts.map(String) : [input, '', ''];
      const taken = takeRedirectParams(pageAt(href ?? '', userAgent ?? '', stored ?? null));
      if (taken.status === 'ready')
        claim(
          typeof taken.params?.cardId === 'string' && typeof taken.params.encryptCode === 'string',
          'ready means that there are parameters',
        );
    },
  },
  {
    name: 'client/baidu/read-launch-coupon',
    seeds: [JSON.stringify(LAUNCH), JSON.stringify({ referrerInfo: { extraData: '{"coupon":"A A%3D"}' } })],
    inputs: fc.oneof(
      damagedJson(LAUNCH),
      damagedBase64(fc.uint8Array({ maxLength: 200 })).map((coupon) => JSON.stringify({ query: { coupon } })),
      fc
        .integer({ min: 1, max: 100_000 })
        .map((length) => JSON.stringify({ query: { coupon: `${'='.repeat(length)}A` } })),
    ),
    run(input) {
      const options = readJson(input);
      const coupon = readLaunchCoupon(options);
      claim(coupon === null || (typeof coupon === 'string' && coupon !== ''), 'a coupon is a text');
      createLaunchStore({ launchCoupon: () => new Promise(() => undefined) }).capture(options);
    },
  },
  {
    name: 'client/client-over answers',
    seeds: [JSON.stringify(ANSWER), JSON.stringify({ status: 500, body: '<html>' })],
    inputs: damagedJson(ANSWER),
    async run(input) {
      const answer = readJson(input) as { status?: unknown; body?: unknown } | null | undefined;
      const status = typeof answer?.status === 'object' ? Number.NaN : Number(answer?.status);
      const bodies = [answer?.body, input];
      for (const body of bodies) {
        const client = createCouponClient({
          baseUrl: '/api',
          retries: 0,
          transport: async () => ({ status, body }),
        });
        const told = await client.coupons().catch((error: unknown) => {
          // A newer server may have codes that this page does not know; it has words for those, too.
          claim(
            error instanceof CouponError && typeof error.code === 'string',
            'a page is told in the one way',
          );
          return undefined;
        });
        claim(told === undefined || typeof told === 'object', 'an answer is an object');
      }
    },
  },
  {
    name: 'client/wechat card lists',
    seeds: [JSON.stringify(RESULT), JSON.stringify({ ...RESULT, cardList: JSON.stringify(RESULT.cardList) })],
    inputs: damagedJson(RESULT),
    async run(input) {
      const result = readJson(input);
      // WeChat calls back with an object, whatever is in it.
      if (typeof result !== 'object' || result === null) return;
      const answers = ({ success }: { success(result: object): void }) => success(result);
      const client = createCouponClient({
        baseUrl: '',
        transport: async () => ({ status: 200, body: { cardList: [] } }),
      });
      const wx = { addCard: answers, chooseCard: answers } as unknown as Parameters<
        typeof createWeapp
      >[0]['wx'];
      const wechat = createWeapp({ client, wx });
      const added = await refusingLater(() => addCard(wechat, []));
      if (added && !added.cancelled)
        for (const card of added.cards) claim(typeof card.cardId === 'string', 'a card has an id');
      const chosen = await refusingLater(() => chooseCard(wechat));
      if (chosen && !chosen.cancelled)
        for (const card of chosen.cards)
          claim(typeof card.encryptCode === 'string', 'a chosen card has a code');
    },
  },
  {
    name: 'client/wechat/client-version',
    seeds: ['Mozilla/5.0 (iPhone) MicroMessenger/6.3.6.3', 'MicroMessenger/10'],
    inputs: fc.tuple(hostileText, hostileText).map(([one, other]) => `${one} MicroMessenger/${other}`),
    run(input) {
      canShareFriendsCards(input);
      const version = wechatVersion(input);
      claim(version === null || version.every((part) => !Number.isNaN(part)), 'a version is made of numbers');
    },
  },
];

export default { name: 'page', open: async () => ({ targets }) } satisfies TargetGroup;
