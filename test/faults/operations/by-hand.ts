// The merchant's own calls: each says truly what became of it, and is repeated only where that does no harm.
import { randomUUID } from 'node:crypto';
import { addBanner } from '@kaquan/server/baidu/coupon/banner/add';
import { deleteBanner } from '@kaquan/server/baidu/coupon/banner/delete';
import { updateBanner } from '@kaquan/server/baidu/coupon/banner/update';
import { consumeCode } from '@kaquan/server/baidu/coupon/code/consume';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { deleteCoupon } from '@kaquan/server/baidu/coupon/delete';
import { returnCoupon } from '@kaquan/server/baidu/coupon/return';
import { uploadImage } from '@kaquan/server/baidu/coupon/upload/image';
import { getSessionKey } from '@kaquan/server/baidu/getsessionkey';
import { callWechat } from '@kaquan/server/wechat/call';
import { makeCodeUnavailable } from '@kaquan/server/wechat/card/code/unavailable';
import { updateCode } from '@kaquan/server/wechat/card/code/update';
import { createCard } from '@kaquan/server/wechat/card/create';
import { deleteCard } from '@kaquan/server/wechat/card/delete';
import { createLandingPage } from '@kaquan/server/wechat/card/landingpage/create';
import { modifyStock } from '@kaquan/server/wechat/card/modifystock';
import { rechargeCoins } from '@kaquan/server/wechat/card/pay/recharge';
import { setPayCell } from '@kaquan/server/wechat/card/paycell/set';
import { createQrcode } from '@kaquan/server/wechat/card/qrcode/create';
import { setSelfConsumeCell } from '@kaquan/server/wechat/card/selfconsumecell/set';
import { setTestWhitelist } from '@kaquan/server/wechat/card/testwhitelist/set';
import { updateCard } from '@kaquan/server/wechat/card/update';
import { uploadImage as uploadLogo } from '@kaquan/server/wechat/cgi-bin/media/uploadimg';
import { codeToSession } from '@kaquan/server/wechat/sns/jscode2session';
import { bannerPicture } from '../../contracts/baidu/banner-picture.ts';
import { baiduCash, wechatOrdinary } from '../../contracts/walks/coupon-kinds.ts';
import { ownCodesCard } from '../../contracts/wechat/own-codes-card.ts';
import { type Lane, once } from '../lane.ts';
import type { Operation, PlatformName, Rule } from '../operation.ts';
import { alreadyDone } from './already-done.ts';
import { BAIDU, newBaiduKind } from './baidu.ts';
import { newCard } from './wechat-cards.ts';

/** `prepare` answers the call; whether it took effect, the platform's log says. */
function byHand(
  [platform, path, route]: [platform: PlatformName, path: string, route: string],
  rule: Rule,
  prepare: (lane: Lane) => Promise<() => Promise<unknown>>,
): Operation {
  return {
    name: `${platform}: ${path}`,
    platform,
    route,
    rule,
    covers: [`./${platform}/${path}`],
    writes: false,
    prepare: async (lane) => ({ act: await prepare(lane) }),
  };
}

const baidu = (path: string, rule: Rule, prepare: (lane: Lane) => Promise<() => Promise<unknown>>) =>
  byHand(['baidu', `coupon/${path}`, `${BAIDU}/${path}`], rule, prepare);
const wechat = (path: string, rule: Rule, prepare: (lane: Lane) => Promise<() => Promise<unknown>>) =>
  byHand(['wechat', path, `/${path}`], rule, prepare);

/** A coupon of Baidu's with the picture that its banner shows. */
async function pictured(lane: Lane) {
  const couponId = await newBaiduKind(lane, 0);
  const file = bannerPicture();
  const picUrl = await once(
    lane,
    'banner picture',
    async () => (await uploadImage(lane.baidu, { file })).url,
  );
  return { couponId, picUrl, title: '满百立减' };
}

/** An ordinary card, and its code in somebody's hands. */
async function codeInHand(lane: Lane, own: boolean) {
  const user = lane.person();
  const { cardId } = await createCard(
    lane.wechat,
    own ? ownCodesCard(lane.sandbox.clock.now()) : wechatOrdinary(lane.sandbox.clock.now()),
  );
  await lane.control.wechat.approve(cardId);
  const ownCode = own ? `k${randomUUID().slice(0, 12)}` : undefined;
  const { code } = await lane.control.wechat.claim(user.wechat, cardId, ownCode);
  return { cardId, code };
}

export const baiduByHand: readonly Operation[] = [
  baidu('create', 'told', async (lane) => {
    const kind = baiduCash(lane.sandbox.clock.now(), lane.callbackUrl.baidu);
    return () => createCoupon(lane.baidu, kind);
  }),
  baidu('delete', 'again', async (lane) => {
    const couponId = await newBaiduKind(lane, 0);
    return () => deleteCoupon(lane.baidu, { couponId }).catch(alreadyDone('70001'));
  }),
  baidu('return', 'told', async (lane) => {
    const user = lane.person();
    const couponId = await once(lane, 'baidu kind to return', () => newBaiduKind(lane, 100));
    const { couponTakeId, couponCode } = await lane.control.baidu.claim(user.baidu, couponId);
    const take = { couponId, couponTakeId, openId: user.baidu };
    await consumeCode(lane.baidu, { ...take, couponCode });
    return () => returnCoupon(lane.baidu, take);
  }),
  baidu('banner/add', 'told', async (lane) => {
    const banner = await pictured(lane);
    return () => addBanner(lane.baidu, banner);
  }),
  baidu('banner/update', 'again', async (lane) => {
    const banner = await pictured(lane);
    const { bannerId } = await addBanner(lane.baidu, banner);
    return () => updateBanner(lane.baidu, { ...banner, bannerId, title: '满百减二十' });
  }),
  baidu('banner/delete', 'again', async (lane) => {
    const banner = await pictured(lane);
    const { bannerId } = await addBanner(lane.baidu, banner);
    return () => deleteBanner(lane.baidu, { couponId: banner.couponId, bannerId }).catch(alreadyDone('2002'));
  }),
  byHand(
    ['baidu', 'coupon/upload/image', '/file/2.0/smartapp/v1.0/coupon/upload/image'],
    'again',
    async (lane) => () => uploadImage(lane.baidu, { file: bannerPicture() }),
  ),
  byHand(['baidu', 'getsessionkey', '/rest/2.0/smartapp/getsessionkey'], 'told', async (lane) => {
    const code = await lane.control.baidu.loginCode(lane.person().baidu);
    return () => getSessionKey(lane.baidu, { code });
  }),
];

export const wechatByHand: readonly Operation[] = [
  wechat('card/create', 'told', async (lane) => {
    const card = wechatOrdinary(lane.sandbox.clock.now());
    return () => createCard(lane.wechat, card);
  }),
  wechat('card/update', 'again', async (lane) => {
    const cardId = await newCard(lane);
    const changes = { gift: { base_info: { color: 'Color010' } } };
    return () => updateCard(lane.wechat, { cardId, ...changes } as Parameters<typeof updateCard>[1]);
  }),
  wechat('card/modifystock', 'told', async (lane) => {
    const cardId = await newCard(lane);
    return () => modifyStock(lane.wechat, { cardId, increaseStockValue: 5 });
  }),
  wechat('card/delete', 'again', async (lane) => {
    const cardId = await newCard(lane);
    return () => deleteCard(lane.wechat, { cardId }).catch(alreadyDone('40078'));
  }),
  wechat('card/paycell/set', 'again', async (lane) => {
    const cardId = await newCard(lane);
    return () => setPayCell(lane.wechat, { cardId, isOpen: true });
  }),
  wechat('card/selfconsumecell/set', 'again', async (lane) => {
    const cardId = await newCard(lane);
    return () => setSelfConsumeCell(lane.wechat, { cardId, isOpen: true });
  }),
  wechat('card/testwhitelist/set', 'again', async (lane) => {
    const openid = [lane.person().wechat];
    return () => setTestWhitelist(lane.wechat, { openid });
  }),
  wechat('card/qrcode/create', 'again', async (lane) => {
    const cardId = await newCard(lane);
    return () => createQrcode(lane.wechat, { card: { cardId } });
  }),
  wechat('card/landingpage/create', 'told', async (lane) => {
    const cardId = await newCard(lane);
    const buffer = bannerPicture(300, 300);
    const url = await once(lane, 'logo', async () => (await uploadLogo(lane.wechat, { buffer })).url);
    const page = { banner: url, pageTitle: '优惠', canShare: true, scene: 'SCENE_NEAR_BY' as const };
    return () => createLandingPage(lane.wechat, { ...page, cardList: [{ cardId, thumbUrl: url }] });
  }),
  wechat('card/code/update', 'told', async (lane) => {
    const { cardId, code } = await codeInHand(lane, true);
    const newCode = `n${randomUUID().slice(0, 12)}`;
    return () => updateCode(lane.wechat, { cardId, code, newCode });
  }),
  wechat('card/code/unavailable', 'told', async (lane) => {
    const { code } = await codeInHand(lane, false);
    return () => makeCodeUnavailable(lane.wechat, { code });
  }),
  wechat('card/pay/recharge', 'told', async (lane) => () => rechargeCoins(lane.wechat, { points: 1 })),
  wechat('cgi-bin/media/uploadimg', 'again', async (lane) => {
    const buffer = bannerPicture(300, 300);
    return () => uploadLogo(lane.wechat, { buffer });
  }),
  wechat('sns/jscode2session', 'told', async (lane) => {
    const code = await lane.control.wechat.loginCode(lane.person().wechat);
    return () => codeToSession(lane.miniProgram, { code });
  }),
  byHand(['wechat', 'call', '/card/modifystock'], 'told', async (lane) => {
    const card_id = await newCard(lane);
    return () => callWechat(lane.wechat, '/card/modifystock', { card_id, increase_stock_value: 5 });
  }),
];
