// A user comes to the page from a card: who is it, whose card is it, how does it stand. Seeing it grants it.
// @see 朋友的券 获取自定义外链参数, Code解码接口, 查询Code接口
import { CouponError } from '@kaquan/protocol/errors';
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { validityOf } from '../../redemption/validity.ts';
import { addHolder } from '../../storage/add-holder.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { isHolder } from '../../storage/is-holder.ts';
import { markUsed } from '../../storage/mark-used.ts';
import { saveFace } from '../../storage/save-face.ts';
import { voidCoupon } from '../../storage/void-coupon.ts';
import type { PlatformContext } from '../context.ts';
import type { Fields } from '../http/platform-http.ts';
import type { TemplateCache } from '../template-cache.ts';
import type { WechatApi } from './api.ts';
import { decryptCode } from './card/code/decrypt.ts';
import { type CodeState, getCode } from './card/code/get.ts';
import { readCardRules } from './card-rules.ts';
import { errorVerdict, refusal, stateRefusal, stateVerdict } from './code-verdict.ts';
import { grantCode } from './grant-code.ts';
import { ERRCODE } from './platform-error.ts';
import { validityIn } from './validity-in.ts';

/** A card as it is here, and what WeChat has just said of it. */
export interface SeenCode {
  row: CouponRow;
  state: CodeState;
}

export interface Seeing {
  /** By the encrypted code, which only a card's own link, addCard and chooseCard give away. */
  byEncryptCode(request: { cardId: string; encryptCode: string }, openid: string): Promise<SeenCode>;
  /** By the plain code, which anybody might guess: only for those who hold it already. */
  byCode(request: { cardId: string; code: string }, openid: string): Promise<SeenCode>;
}

/** Makes the one way in which a page's codes are looked at. */
export function createSeeing(api: WechatApi, template: TemplateCache, context: PlatformContext): Seeing {
  const keyOf = (code: string) => ({ platform: 'wechat', appId: api.appid, couponId: code });

  async function ask(cardId: string, code: string): Promise<CodeState> {
    const state = await getCode(api, { cardId, code });
    if (state.cardId !== cardId) throw unknown();
    return state;
  }

  /** What WeChat refuses to tell about a card that we know may end it here too: a push of it may have been lost. */
  async function followRefusal(row: CouponRow, error: unknown): Promise<never> {
    const { db } = await context.database();
    const input = { key: keyOf(row.couponId), now: context.now() };
    const verdict = errorVerdict(error);
    if (verdict.outcome === 'used-elsewhere') await markUsed(db, input);
    if (verdict.outcome !== 'void') throw refusal(error);
    await voidCoupon(db, { ...input, reason: verdict.reason });
    throw new CouponError('COUPON_VOID', 'This card was deleted, disabled or given away.', {
      platform: 'wechat',
      ...(verdict.platformCode === undefined ? {} : { platformCode: verdict.platformCode }),
    });
  }

  /**
   * Brings the row to what WeChat says: a push knew only what the card says in general, and the card may have been
   * given more time since. A coupon in `using` is left to its own settling.
   */
  async function follow(row: CouponRow, state: CodeState, raw: Fields): Promise<CouponRow> {
    const { db } = await context.database();
    const key = keyOf(row.couponId);
    const now = context.now();
    const validity = { ...validityOf(row), ...validityIn(state) };
    const isNews =
      raw !== row.raw ||
      row.beginTime !== (validity.beginTime ?? null) ||
      row.endTime !== (validity.endTime ?? null);
    const told = (isNews && (await saveFace(db, key, { face: couponFace(raw), validity, raw, now }))) || row;
    const verdict = stateVerdict(state, now);
    if (verdict.outcome === 'used') return (await markUsed(db, { key, now })) ?? told;
    if (verdict.outcome === 'void')
      return (await voidCoupon(db, { key, now, reason: verdict.reason })) ?? told;
    return told;
  }

  /** A card that is not shared is its owner's alone, also when somebody else held it before it was given away. */
  function refuseUnlessTheirs(state: CodeState, raw: Fields, openid: string): void {
    if (state.openid !== openid && !readCardRules(raw).sharedWithFriends)
      throw new CouponError('COUPON_NOT_YOURS', 'This card belongs to another user.', {
        platform: 'wechat',
      });
  }

  return {
    async byEncryptCode({ cardId, encryptCode }, openid) {
      const { code } = await decryptCode(api, { encryptCode }).catch((error: unknown) => {
        throw isForeignCode(error) ? unknown() : error;
      });
      const state = await ask(cardId, code).catch((error: unknown) => {
        throw refusal(error);
      });
      const raw = await template(cardId);
      const { db } = await context.database();
      refuseUnlessTheirs(state, raw, openid);
      if (state.openid !== openid && !(await isHolder(db, keyOf(code), openid)))
        refuseUnlessUsable(state, context.now());
      const { row } = await grantCode(api.appid, context, {
        cardId,
        code,
        openid: state.openid,
        raw,
        validity: validityIn(state),
        via: 'redirect',
      });
      if (state.openid !== openid) await addHolder(db, keyOf(code), openid, context.now());
      return { row: await follow(row, state, raw), state };
    },
    async byCode({ cardId, code }, openid) {
      const { db } = await context.database();
      const row = await findCoupon(db, keyOf(code));
      if (row?.templateId !== cardId || !(await isHolder(db, keyOf(code), openid))) throw unknown();
      const state = await ask(cardId, code).catch((error: unknown) => followRefusal(row, error));
      refuseUnlessTheirs(state, row.raw, openid);
      return { row: await follow(row, state, row.raw), state };
    },
  };
}

/** What a friend opens for the first time must still be usable, now or later; to its owner it is shown as it is. */
function refuseUnlessUsable(state: CodeState, now: number): void {
  const refused = stateRefusal(state, now);
  if (refused && refused.code !== 'COUPON_NOT_YET_VALID') throw refused;
}

function isForeignCode(error: unknown): boolean {
  if (!(error instanceof CouponError) || error.code !== 'PLATFORM_REFUSED') return false;
  return error.platformCode === undefined || error.platformCode === ERRCODE.ENCRYPT_CODE_INVALID;
}

function unknown(): CouponError {
  return new CouponError('COUPON_UNKNOWN', 'There is no such card.', { platform: 'wechat' });
}
