// POST /callbacks/…, bare: checks what proves the push, opens it, inserts it once, answers.
import { createHash, timingSafeEqual } from 'node:crypto';
import { CALLBACK_SECRET } from '@kaquan/test/harness/processes/callback-urls';
import { XMLParser } from 'fast-xml-parser';
import { type Context, Hono } from 'hono';
import type { Pool } from 'pg';
import type { SealedCoupon } from './launch-coupon.ts';
import { openFrame } from './open-frame.ts';

interface Accounts {
  baidu: [{ appKey: string; appSecret: string }];
  wechat: [{ appid: string; token: string; encodingAesKey: string }];
}

const KEEP = 'insert into pushes (key, body) values ($1, $2) on conflict do nothing';
const xml = new XMLParser({ parseTagValue: false, processEntities: false });

export function pushes(pool: Pool, { baidu: [baidu], wechat: [wechat] }: Accounts): Hono {
  const baiduKey = Buffer.from(baidu.appSecret, 'base64');
  const wechatKey = Buffer.from(`${wechat.encodingAesKey}=`, 'base64');
  const keep = async (c: Context, key: string[], body: object) => {
    await pool.query({ name: 'push', text: KEEP, values: [key.join(' '), JSON.stringify(body)] });
    return c.text('success');
  };
  return new Hono()
    .post('/baidu/:secret', async (c) => {
      if (!isEqual(c.req.param('secret'), CALLBACK_SECRET)) return c.notFound();
      const push = await c.req.json<Record<string, string>>();
      const sealed = JSON.parse(openFrame(push.EncryptData ?? '', baiduKey, baidu.appKey)) as SealedCoupon;
      if (sealed.coupon_take_id !== push.CouponTakeId || sealed.open_id !== push.FromUserName)
        return c.text('disagrees', 400);
      return keep(c, ['baidu', push.Event ?? '', push.CouponTakeId ?? ''], push);
    })
    .post('/wechat', async (c) => {
      const { timestamp = '', nonce = '', msg_signature = '' } = c.req.query();
      const { Encrypt } = (xml.parse(await c.req.text()) as { xml: { Encrypt: string } }).xml;
      const signed = [wechat.token, timestamp, nonce, Encrypt].sort().join('');
      if (!isEqual(msg_signature, createHash('sha1').update(signed).digest('hex')))
        return c.text('forged', 401);
      const message = openFrame(Encrypt, wechatKey, wechat.appid);
      const { xml: push } = xml.parse(message) as { xml: Record<string, string> };
      return keep(c, ['wechat', push.Event ?? '', push.CardId ?? '', push.UserCardCode ?? ''], push);
    });
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
