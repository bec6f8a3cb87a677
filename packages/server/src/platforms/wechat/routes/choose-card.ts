// POST /wechat/choose-card: signed values for wx.chooseCard.
// @see 朋友的券 拉取卡券列表(ChooseCard)接口
import type { ChooseCardAnswer } from '@kaquan/protocol/api';
import { cardSign } from '@kaquan/protocol/wechat/choose-card';
import { cardApiTicket } from '@kaquan/protocol/wechat/tickets';
import { Hono } from 'hono';
import * as v from 'valibot';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import { createNonce } from '../../nonce.ts';
import type { WechatApi } from '../api.ts';

const filter = v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{0,64}$/)), '');
const ChooseCardInput = v.object({ shopId: filter, cardType: filter, cardId: filter });

export function chooseCard(api: WechatApi, now: () => number): Hono<RouteEnv> {
  return new Hono<RouteEnv>().post('/', async (c) => {
    const filters = await readInput(c, ChooseCardInput);
    const nonceStr = createNonce();
    const timestamp = now();
    const signature = cardSign({
      apiTicket: cardApiTicket(await api.cardTicket()),
      appId: api.appid,
      timestamp,
      nonceStr,
      ...filters,
    });
    const answer: ChooseCardAnswer = {
      ...filters,
      timestamp,
      nonceStr,
      signType: 'SHA1',
      cardSign: signature,
    };
    return c.json(answer);
  });
}
