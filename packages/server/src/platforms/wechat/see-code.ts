// A user comes to the page from a card: who is it, whose card is it, how does it stand. Seeing it grants it.
// @see 朋友的券 获取自定义外链参数, Code解码接口, 查询Code接口
import { CouponError } from '@kaquan/protocol/errors';
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { addHolder } from '../../storage/add-holder.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { isHolder } from '../../storage/is-holder.ts';
import { markUsed } from '../../storage/mark-used.ts';
import { saveFace } from '../../storage/save-face.ts';
import { voidCoupon } from '../../storage/void-coupon.ts';
import type { PlatformContext } from '../context.ts';
import type { TemplateCache } from '../template-cache.ts';
import type { WechatApi } from './api.ts';
import { decryptCode } from './card/code/decrypt.ts';
import { type CodeState, getCode } from './card/code/get.ts';
import { readCardRules } from './card-rules.ts';
import { refusal, stateVerdict } from './code-verdict.ts';
import { grantCode } from './grant-code.ts';
import { ERRCODE } from './platform-error.ts';

export interface Seeing {
  /** By the encrypted code, which only a card's own link, addCard and chooseCard give away. */
  byEncryptCode(request: { cardId: string; encryptCode: string }, openid: string): Promise<CouponRow>;
  /** By the plain code, which anybody might guess: only for those who hold it already. */
  byCode(request: { cardId: string; code: string }, openid: string): Promise<CouponRow>;
}

/** Makes the one way in which a page's codes are looked at. */
export function createSeeing(api: WechatApi, template: TemplateCache, context: PlatformContext): Seeing {
  const keyOf = (code: string) => ({ platform: 'wechat', appId: api.appid, couponId: code });

  async function ask(cardId: string, code: string): Promise<CodeState> {
    const state = await getCode(api, { cardId, code }).catch((error: unknown) => {
      throw refusal(error);
    });
    if (state.cardId !== cardId) throw unknown();
    return state;
  }

  /** Brings the row to what WeChat says; a coupon in `using` is left to its own settling. */
  async function follow(row: CouponRow, state: CodeState): Promise<CouponRow> {
    const { db } = await context.database();
    const input = { key: keyOf(row.couponId), now: context.now() };
    const verdict = stateVerdict(state);
    if (verdict.outcome === 'used') return (await markUsed(db, input)) ?? row;
    // An expired card says so by its own end, and may be given more time.
    if (verdict.outcome === 'void' && state.userCardStatus !== 'EXPIRE')
      return (await voidCoupon(db, { ...input, reason: verdict.reason })) ?? row;
    return row;
  }

  return {
    async byEncryptCode({ cardId, encryptCode }, openid) {
      const { code } = await decryptCode(api, { encryptCode }).catch((error: unknown) => {
        throw isForeignCode(error) ? unknown() : error;
      });
      const state = await ask(cardId, code);
      const raw = await template(cardId);
      const { db } = await context.database();
      if (state.openid !== openid && !(await isHolder(db, keyOf(code), openid))) {
        if (!readCardRules(raw).sharedWithFriends)
          throw new CouponError('COUPON_NOT_YOURS', 'This card belongs to another user.', {
            platform: 'wechat',
          });
        refuseUnlessUsable(state);
      }
      const validity = {
        ...(state.beginTime === undefined ? {} : { beginTime: state.beginTime }),
        ...(state.endTime === undefined ? {} : { endTime: state.endTime }),
      };
      const { row, granted } = await grantCode(api.appid, context, {
        cardId,
        code,
        openid: state.openid,
        raw,
        validity,
        via: 'redirect',
      });
      const now = context.now();
      if (state.openid !== openid) await addHolder(db, keyOf(code), openid, now);
      // A push knew only what the card says in general; and the card may have been given more time since.
      const told = { face: couponFace(raw), validity, raw, now };
      return follow((!granted && (await saveFace(db, keyOf(code), told))) || row, state);
    },
    async byCode({ cardId, code }, openid) {
      const { db } = await context.database();
      const row = await findCoupon(db, keyOf(code));
      if (row?.templateId !== cardId || !(await isHolder(db, keyOf(code), openid))) throw unknown();
      return follow(row, await ask(cardId, code));
    },
  };
}

/** What a friend opens for the first time must still be usable; to its owner it is shown as it is. */
function refuseUnlessUsable(state: CodeState): void {
  const verdict = stateVerdict(state);
  if (verdict.outcome === 'held') return;
  if (verdict.outcome === 'used')
    throw new CouponError('COUPON_USED', 'This card has been used.', { platform: 'wechat' });
  if (state.userCardStatus === 'EXPIRE')
    throw new CouponError('COUPON_EXPIRED', 'This card is out of its time.', { platform: 'wechat' });
  throw new CouponError('COUPON_VOID', 'This card was deleted or disabled.', { platform: 'wechat' });
}

function isForeignCode(error: unknown): boolean {
  if (!(error instanceof CouponError) || error.code !== 'PLATFORM_REFUSED') return false;
  return error.platformCode === undefined || error.platformCode === ERRCODE.ENCRYPT_CODE_INVALID;
}

function unknown(): CouponError {
  return new CouponError('COUPON_UNKNOWN', 'There is no such card.', { platform: 'wechat' });
}
