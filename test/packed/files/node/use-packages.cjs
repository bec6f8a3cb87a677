// What a merchant's program does with each package: signs, opens a coupon, and serves a claim over HTTP.
const assert = require('node:assert/strict');
const { createHash } = require('node:crypto');

/** `load` imports or requires. */
exports.usePackages = async function usePackages(load) {
  await sign(load);
  await openCoupon(load);
  await claim(load);
};

async function sign(load) {
  const { cardExtSignature } = await load('@kaquan/protocol/wechat/card-ext');
  const fields = { apiTicket: 'ticket', cardId: 'pCard', timestamp: '1404896688', nonceStr: 'nonce' };
  const text = Object.values(fields).sort().join('');
  assert.equal(cardExtSignature(fields), createHash('sha1').update(text).digest('hex'));
}

async function openCoupon(load) {
  const { openLaunchCoupon, sealLaunchCoupon } = await load('@kaquan/protocol/baidu/launch-coupon');
  const appKey = 'W9MWCXB2t4JswJQjSDoKPbZd6PTDv8Z3';
  const appSecret = '5H53KYiAWGF4T5wL9j3BDj34kQudcqF2';
  const fields = {
    openId: 'o1',
    couponId: '8087690061',
    couponCode: 'CODE001',
    appKey,
    couponTakeId: '8102216835',
  };
  const sealed = sealLaunchCoupon(fields, { appSecret, random: '0123456789abcdef' });
  assert.deepEqual(openLaunchCoupon(sealed, { appSecret, appKey }), fields);
}

/** A person claims in Baidu's 卡券包 and opens the page; another card is claimed on a page in WeChat. */
async function claim(load) {
  const { createSandbox } = await load('@kaquan/sandbox');
  const { createCouponServer } = await load('@kaquan/server');
  const { serveNode } = await load('@kaquan/server/adapters/serve-node');
  const { createCouponClient, readLaunchCoupon } = await load('@kaquan/client');

  const sandbox = await createSandbox({ seed: { samples: true } });
  const ask = async (route, body) => {
    const init = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    return (await fetch(`${sandbox.url}/_sandbox/${route}`, init)).json();
  };
  const [person] = await ask('users');
  const accounts = await ask('accounts');
  const [{ appid, secret, token, encodingAesKey }] = accounts.wechat;
  const [{ appKey, appSecret }] = accounts.baidu;
  const server = createCouponServer({
    basePath: '/api',
    database: 'memory://',
    identify: () => ({ wechat: { openid: person.wechat }, baidu: { openId: person.baidu } }),
    wechat: { appid, secret, token, encodingAesKey, baseUrl: `${sandbox.url}/wechat` },
    baidu: { appKey, appSecret, callbackSecret: 'a-secret-of-this-test', baseUrl: `${sandbox.url}/baidu` },
  });
  const serving = await serveNode(server, { port: 0, hostname: '127.0.0.1' });
  const client = createCouponClient({ baseUrl: `${serving.url}/api` });
  try {
    const [{ couponId }] = (await ask('baidu/campaigns')).campaigns;
    const taken = await ask('baidu/claims', { openId: person.baidu, couponId });
    const options = await ask('baidu/launches', { openId: person.baidu, couponTakeId: taken.couponTakeId });
    const launched = await client.launchCoupon(readLaunchCoupon(options));
    assert.equal(launched.coupon.id, taken.couponTakeId);

    const [{ cardId }] = (await ask('wechat/cards')).cards;
    const { cardList } = await client.cardExt([{ cardId }]);
    const added = await ask('wechat/add-card', { openid: person.wechat, ...cardList[0] });
    assert.equal(added.isSuccess, true);
    await client.code({ cardId, encryptCode: added.encryptCode });
    const { coupons } = await client.coupons();
    assert.deepEqual(coupons.map(({ platform }) => platform).sort(), ['baidu', 'wechat']);
  } finally {
    await serving.close();
    await sandbox.close();
  }
}
