// A platform tells of a claim: Baidu's push repeats itself sealed, WeChat's is sealed as a whole.
import { sealEnvelope } from '@kaquan/protocol/baidu/envelope';
import { encryptMessage, messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import { CALLBACK_SECRET } from '@kaquan/test/harness/processes/callback-urls';
import type { Stage } from '../open-stage.ts';
import type { Visit } from '../send-visits.ts';
import type { Workload } from '../workload.ts';

const random = () => crypto.getRandomValues(new Uint8Array(16));
const seconds = () => String(Math.floor(Date.now() / 1000));
const visits =
  (visit: (stage: Stage) => Visit): Workload['prepare'] =>
  async (count, _side, stage) =>
    Array.from({ length: count }, () => visit(stage));

export const baiduPush: Workload = {
  name: 'POST /callbacks/baidu',
  other: 'bare Hono: decipher, one insert',
  calls: 'Baidu is not called; ours grants each coupon by a job, in the same processes and the same time',
  hasGoal: true,
  prepare: visits(({ accounts, couponId, nextNumber }) => {
    const number = nextNumber();
    const { appKey, appSecret } = accounts.baidu[0];
    const fields = { FromUserName: `bbench${number}`, CouponId: couponId, CouponTakeId: `82${number}` };
    const sealed = {
      open_id: fields.FromUserName,
      coupon_id: couponId,
      coupon_code: `C${number}`,
      app_key: appKey,
      coupon_take_id: fields.CouponTakeId,
    };
    const body = {
      ToUserName: 'shop',
      ...fields,
      CreateTime: seconds(),
      MsgType: 'event',
      Event: 'user_get_coupon',
      UserCouponCode: sealed.coupon_code,
      EncryptData: sealEnvelope(JSON.stringify(sealed), { secret: appSecret, appKey, random: random() }),
    };
    return {
      first: {
        path: `/callbacks/baidu/${CALLBACK_SECRET}`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    };
  }),
};

export const wechatPush: Workload = {
  name: 'POST /callbacks/wechat',
  other: 'bare Hono: SHA-1, decipher, one insert',
  calls: 'WeChat is not called; ours grants each card by a job, in the same processes and the same time',
  hasGoal: true,
  prepare: visits(({ accounts, cardId, nextNumber }) => {
    const number = nextNumber();
    const { appid, token, encodingAesKey } = accounts.wechat[0];
    const [timestamp, nonce] = [seconds(), String(number)];
    const message = `<xml><ToUserName><![CDATA[gh_bench]]></ToUserName>
<FromUserName><![CDATA[obench${number}]]></FromUserName><FriendUserName><![CDATA[]]></FriendUserName>
<CreateTime>${timestamp}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[user_get_card]]></Event>
<CardId><![CDATA[${cardId}]]></CardId><IsGiveByFriend>0</IsGiveByFriend>
<UserCardCode><![CDATA[${number}]]></UserCardCode><OuterId>0</OuterId></xml>`;
    const encrypt = encryptMessage(message, { encodingAesKey, appId: appid, random: random() });
    const query = new URLSearchParams({
      timestamp,
      nonce,
      signature: messageSignature(token, timestamp, nonce),
      encrypt_type: 'aes',
      msg_signature: messageSignature(token, timestamp, nonce, encrypt),
    });
    return {
      first: {
        path: `/callbacks/wechat?${query}`,
        headers: { 'content-type': 'text/xml' },
        body: `<xml><ToUserName><![CDATA[gh_bench]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
      },
    };
  }),
};
