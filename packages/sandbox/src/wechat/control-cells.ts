// The cells of a card that use it without the merchant: 买单 pays with it, 自助核销 just uses it.
// @see 创建卡券 设置快速买单, 买单事件推送, 设置自助核销
import { randomInt } from 'node:crypto';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import type { Desk } from './control.ts';
import type { FoundCode } from './find-code.ts';
import { checkUsable, seenCode } from './held-code.ts';
import { feeAfter } from './pay-cell.ts';
import { send } from './pushes.ts';
import type { Store } from './store.ts';
import { useCode } from './use-code.ts';
import { markOf } from './user-card.ts';

const id = v.pipe(v.string(), v.minLength(1));
const fee = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Pay = v.object({ openid: id, code: id, originalFee: fee });
const SelfConsume = v.object({
  openid: id,
  code: id,
  verifyCode: v.optional(id),
  remarkAmount: v.optional(v.union([id, v.pipe(fee, v.transform(String))])),
});

/** Routes under `/_sandbox/wechat`. */
export function createCellsControl(core: Core, store: Store, desk: Desk): Hono {
  const app = new Hono();
  app.post('/pay-cells', async (c) => {
    const { openid, code, originalFee } = await readJson(c, Pay);
    const found = usable(openid, code);
    const { card, userCard } = found;
    if (!card.payCell) throw new Refusal('NO_PAY_CELL', '这张卡券没有开通买单');
    const paid = feeAfter(card, originalFee);
    const account = desk.account(card);
    const [locationId = 0] = card.input.base_info.location_id_list ?? [];
    const transId = `1${Array.from({ length: 27 }, () => randomInt(10)).join('')}`;
    desk.act(`${desk.nameOf(openid)}买单`, '/pay-cells', { openid, code, originalFee }, { fee: paid });
    send(core, account, '买单推送', openid, 'user_pay_from_pay_cell', {
      CardId: card.cardId,
      UserCardCode: code,
      TransId: transId,
      LocationId: Number(locationId),
      Fee: String(paid),
      OriginalFee: String(originalFee),
    });
    useCode(core, store, account, userCard, {
      openid,
      source: 'FROM_MP',
      locationName: `门店 ${locationId}`,
    });
    return c.json({ fee: paid, originalFee, transId });
  });
  app.post('/self-consumes', async (c) => {
    const { openid, code, verifyCode, remarkAmount } = await readJson(c, SelfConsume);
    const { card, userCard } = usable(openid, code);
    const cell = card.selfConsumeCell;
    if (!cell) throw new Refusal('NO_SELF_CONSUME_CELL', '这张卡券没有开通自助核销');
    if (cell.needVerifyCod && !verifyCode) throw new Refusal('NEED_VERIFY_CODE', '请输入验证码');
    if (cell.needRemarkAmount && !remarkAmount) throw new Refusal('NEED_REMARK_AMOUNT', '请输入备注金额');
    desk.act(`${desk.nameOf(openid)}自助核销`, '/self-consumes', { openid, code });
    useCode(core, store, desk.account(card), userCard, {
      openid,
      source: 'FROM_MP',
      verifyCode,
      remarkAmount,
    });
    return c.json({ code });
  });

  /** A card that can be used now, and that no friend is just using. */
  function usable(openid: string, code: string): FoundCode {
    const found = seenCode(store, openid, code);
    const now = core.clock.now();
    checkUsable(found, now);
    const holder = markOf(found.userCard, now);
    if (holder && holder !== openid) throw new Refusal('IN_USE', '好友正在使用这张卡券');
    return found;
  }
  return app;
}
