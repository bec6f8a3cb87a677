// POST /wechat/code: decrypts the code of a redirect, addCard or chooseCard and answers the card.
// @see 朋友的券 Code解码接口, 查询Code接口
import type { CodeAnswer } from '@kaquan/protocol/api';
import { Hono } from 'hono';
import * as v from 'valibot';
import { couponView } from '../../../redemption/coupon-view.ts';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import { callerId } from '../../caller-id.ts';
import { platformId } from '../../platform-id.ts';
import { encryptCode } from '../redemption-request.ts';
import type { Seeing } from '../see-code.ts';

const CodeInput = v.object({ cardId: platformId, encryptCode });

export function code(seeing: Seeing, now: () => number): Hono<RouteEnv> {
  return new Hono<RouteEnv>().post('/', async (c) => {
    const request = await readInput(c, CodeInput);
    // The openid of the redirect is a plain query parameter: only the session says who this is.
    const openId = callerId('wechat', (await c.var.caller()).wechat?.openid);
    const { row, state } = await seeing.byEncryptCode(request, openId);
    const time = now();
    const answer: CodeAnswer = {
      coupon: couponView(row, { openId, now: time }),
      userCardStatus: state.userCardStatus,
      now: time,
    };
    return c.json(answer);
  });
}
