// What cannot be done with a code.
// @see 朋友的券 查询Code接口, Mark(占用)Code接口, 核销 错误码; 微信卡券 导入自定义code
import { decryptCode } from '@kaquan/server/wechat/card/code/decrypt';
import { depositCodes } from '@kaquan/server/wechat/card/code/deposit';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { makeCodeUnavailable } from '@kaquan/server/wechat/card/code/unavailable';
import { createCard } from '@kaquan/server/wechat/card/create';
import { stockedCoupon } from '../friends-coupon.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER } from '../stage.ts';
import { type Desk, type Scenarios, works } from './desk.ts';

const DAY = 24 * 3600;
const codes = (count: number) => Array.from({ length: count }, (_, n) => `K${n}`);

async function markedByFriend({ claimed, mark, shared, stage }: Desk): Promise<string> {
  const code = await claimed(shared);
  await works(mark(code, stage.friend, true));
  return code;
}

async function deleted({ claimed, ordinary, stage }: Desk): Promise<string> {
  const code = await claimed(ordinary);
  await stage.people('/deletions', { openid: stage.holder, code });
  return code;
}

async function onItsWay({ claimed, ordinary, stage }: Desk): Promise<string> {
  const code = await claimed(ordinary);
  await stage.people('/gifts', { openid: stage.holder, code });
  return code;
}

async function givenAway(desk: Desk): Promise<string> {
  const code = await onItsWay(desk);
  await desk.stage.people('/gifts/accept', { openid: desk.stage.friend, code });
  return code;
}

export const CODES: Scenarios = {
  '40003: a friends’ coupon used at the counter without being shown': async ({ claimed, consume, shared }) =>
    consume(await claimed(shared)),
  '40003: a friends’ coupon used online by somebody who has not marked it': async (desk) =>
    desk.consume(await markedByFriend(desk), desk.stage.holder),
  '40056: a code that nobody holds': ({ consume }) => consume('100000000000'),
  '40056: a code that a friend has taken': async (desk) =>
    getCode(desk.wechat, { code: await givenAway(desk), checkConsume: false }),
  '40075: an encrypt_code that is none': ({ wechat }) =>
    decryptCode(wechat, { encryptCode: 'XXIzTtMqCxwOaawo' }),
  '40078: a card that its holder has deleted': async (desk) => desk.consume(await deleted(desk)),
  '40078: a card that is being given away': async (desk) => desk.consume(await onItsWay(desk)),
  async '40079: a card that is not valid yet'({ consume, stage, wechat }) {
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: stage.sandbox.clock.now() + DAY,
      end_timestamp: stage.sandbox.clock.now() + 2 * DAY,
    };
    const { cardId } = await createCard(
      wechat,
      ownCodesCard(NOVEMBER, { date_info, use_custom_code: false }),
    );
    await stage.review(cardId);
    return consume((await stage.claim(stage.holder, cardId)).code);
  },
  async '40079: a card that has expired'({ claimed, consume, stage }) {
    const code = await claimed(await stockedCoupon(stage, 1));
    stage.sandbox.clock.advance(30 * DAY + 1);
    return consume(code).finally(() => stage.sandbox.clock.set(NOVEMBER));
  },
  async '40099: a card that has been used'({ claimed, consume, ordinary }) {
    const code = await claimed(ordinary);
    await works(consume(code));
    return consume(code);
  },
  '40109: more than 100 codes to deposit': ({ call, deposit }) =>
    call('/card/code/deposit', { card_id: deposit, code: codes(101) }),
  '40109: more than 100 codes to look for': ({ call, deposit }) =>
    call('/card/code/checkcode', { card_id: deposit, code: codes(101) }),
  async '40116: a new code with what no code has'({ call, ownCodes, stage }) {
    const { code } = await stage.claim(stage.holder, ownCodes, { code: 'SHOP1' });
    return call('/card/code/update', { card_id: ownCodes, code, new_code: '券 券' });
  },
  '40127: the question for a card that its holder has deleted': async (desk) =>
    getCode(desk.wechat, { code: await deleted(desk), checkConsume: true }),
  async '40127: a card that the merchant has disabled'({ claimed, consume, ordinary, wechat }) {
    const code = await claimed(ordinary);
    await makeCodeUnavailable(wechat, { code, reason: '退款' });
    return consume(code);
  },
  '40127: a card that a friend has taken': async (desk) => desk.consume(await givenAway(desk)),
  '40146: a mark on what a friend has marked': async (desk) =>
    desk.mark(await markedByFriend(desk), desk.stage.holder, true),
  '40416: a mark let go that a friend has made': async (desk) =>
    desk.mark(await markedByFriend(desk), desk.stage.holder, false),
  '43009: codes deposited for a card without own codes': ({ ordinary, wechat }) =>
    depositCodes(wechat, { cardId: ordinary, codes: ['K1'] }),
};
