// What cannot be done with a code.
// @see 朋友的券 查询Code接口, Mark(占用)Code接口, 核销 错误码; 微信卡券 导入自定义code
import { decryptCode } from '@kaquan/server/wechat/card/code/decrypt';
import { depositCodes } from '@kaquan/server/wechat/card/code/deposit';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { createCard } from '@kaquan/server/wechat/card/create';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER } from '../stage.ts';
import type { Desk, Scenario } from './desk.ts';

async function markedByFriend({ claimed, mark, shared, stage }: Desk): Promise<string> {
  const code = await claimed(shared);
  await mark(code, stage.friend, true);
  return code;
}

export const CODES: Scenario[] = [
  [
    40003,
    'use a friends’ coupon that is neither marked nor shown',
    async ({ claimed, consume, shared }) => consume(await claimed(shared)),
  ],
  [40056, 'ask for a code that nobody holds', ({ wechat }) => getCode(wechat, { code: '100000000000' })],
  [
    40075,
    'decrypt what is no code',
    ({ wechat }) => decryptCode(wechat, { encryptCode: 'XXIzTtMqCxwOaawo' }),
  ],
  [
    40078,
    'use a card that is being given away',
    async ({ claimed, consume, ordinary, stage }) => {
      const code = await claimed(ordinary);
      await stage.people('/gifts', { openid: stage.holder, code });
      return consume(code);
    },
  ],
  [
    40099,
    'use a card twice',
    async ({ claimed, consume, ordinary }) => {
      const code = await claimed(ordinary);
      await consume(code);
      return consume(code);
    },
  ],
  [
    40109,
    'deposit 101 codes',
    ({ call, deposit }) =>
      call('/card/code/deposit', { card_id: deposit, code: Array.from({ length: 101 }, (_, n) => `K${n}`) }),
  ],
  [
    40116,
    'change a code to one that is none',
    async ({ call, stage, wechat }) => {
      const { cardId } = await createCard(wechat, ownCodesCard(NOVEMBER));
      await stage.review(cardId);
      const { code } = await stage.claim(stage.holder, cardId, { code: 'K1' });
      return call('/card/code/update', { card_id: cardId, code, new_code: '券 券' });
    },
  ],
  [
    40127,
    'check a card that was deleted',
    async ({ claimed, ordinary, stage, wechat }) => {
      const code = await claimed(ordinary);
      await stage.people('/deletions', { openid: stage.holder, code });
      return getCode(wechat, { code, checkConsume: true });
    },
  ],
  [
    40146,
    'mark what a friend has marked',
    async (desk) => desk.mark(await markedByFriend(desk), desk.stage.holder, true),
  ],
  [
    40416,
    'let go what a friend has marked',
    async (desk) => desk.mark(await markedByFriend(desk), desk.stage.holder, false),
  ],
  [
    43009,
    'deposit codes for a card without own codes',
    ({ ordinary, wechat }) => depositCodes(wechat, { cardId: ordinary, codes: ['K1'] }),
  ],
];
