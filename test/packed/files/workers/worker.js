// A Worker that signs a card, opens a coupon of Baidu's, and asks a coupon server as a page does.
import { createCouponClient } from '@kaquan/client';
import { cardExtSignature } from '@kaquan/client/sign';
import { openLaunchCoupon, sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';

const APP = { appKey: 'W9MWCXB2t4JswJQjSDoKPbZd6PTDv8Z3', appSecret: '5H53KYiAWGF4T5wL9j3BDj34kQudcqF2' };
const FIELDS = { openId: 'o1', couponId: '8087690061', couponCode: 'CODE001', couponTakeId: '8102216835' };

export default {
  async fetch(request) {
    const sealed = sealLaunchCoupon(
      { ...FIELDS, appKey: APP.appKey },
      { appSecret: APP.appSecret, random: '0123456789abcdef' },
    );
    const fields = { apiTicket: 'ticket', cardId: 'pCard', timestamp: '1404896688', nonceStr: 'nonce' };
    const client = createCouponClient({ baseUrl: new URL(request.url).searchParams.get('api') });
    return Response.json({
      signature: cardExtSignature(fields),
      opened: openLaunchCoupon(sealed, APP).couponTakeId,
      coupons: (await client.coupons()).coupons.length,
    });
  },
};
