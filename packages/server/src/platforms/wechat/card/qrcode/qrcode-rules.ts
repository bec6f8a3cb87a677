// What a QR code for cards may ask for.
// @see 朋友的券 生成二维码接口; 微信卡券 投放卡券 创建二维码接口
import * as v from 'valibot';
import { text, whole } from '../../../field-rules.ts';
import { cardId, openid, outerId } from '../../id-rules.ts';
import { flag, misplaced } from '../../text-rules.ts';
import { ownCode } from '../code/code-list.ts';

const claim = {
  cardId,
  code: v.optional(ownCode),
  openid: v.optional(openid),
  outerId: v.optional(outerId),
  outerStr: v.optional(text),
};

const Card = v.object({ ...claim, isUniqueCode: v.optional(flag) }, 'must be an object');
export type CheckedCard = v.InferOutput<typeof Card>;

const CardInList = v.object({
  ...claim,
  isUniqueCode: misplaced('is only for a QR code of one card'),
});

/** Seconds. The document's 1800 is of one card; 365 days of several is a later document's. */
const LONGEST_OF_ONE = 1800;
const LONGEST_OF_SEVERAL = 365 * 24 * 3600;

export const QrcodeRules = v.pipe(
  v.object({
    card: v.optional(Card),
    cards: v.optional(v.pipe(v.array(CardInList, 'must be a list'), v.nonEmpty('must hold a card'))),
    expireSeconds: v.optional(whole(60, LONGEST_OF_SEVERAL)),
  }),
  v.check(({ card, cards }) => (card === undefined) !== (cards === undefined), 'needs either card or cards'),
  v.forward(
    v.check(
      ({ card, expireSeconds = 60 }) => card === undefined || expireSeconds <= LONGEST_OF_ONE,
      `must be a whole number from 60 to ${LONGEST_OF_ONE} for one card`,
    ),
    ['expireSeconds'],
  ),
);
