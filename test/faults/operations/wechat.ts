// WeChat: cards become known, are kept and used; codes and stock are brought; tokens and tickets are renewed.

import { findCoupon } from '@kaquan/server/storage';
import { getDepositCount } from '@kaquan/server/wechat/card/code/getdepositcount';
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { type DepositProgress, depositAllCodes } from '@kaquan/server/wechat/deposit-all-codes';
import { PurchaseUnsettled, purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { resolvePurchase } from '@kaquan/server/wechat/resolve-purchase';
import { ownCodesCard } from '../../contracts/wechat/own-codes-card.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { compareCoupon } from '../compare-coupon.ts';
import type { Lane } from '../lane.ts';
import type { Attempt, Operation } from '../operation.ts';
import { useCoupon } from './use-coupon.ts';
import { claimedShared, newCard, newSharedCard, openedShared } from './wechat-cards.ts';

const isKnown = (lane: Lane, couponId: string) =>
  findCoupon(lane.database.db, { platform: 'wechat', appId: lane.appIds.wechat, couponId });

/** Opens a claimed card from the wallet. */
async function seeing(lane: Lane): Promise<Attempt> {
  const { user, cardId, code, encryptCode } = await claimedShared(lane);
  return {
    act: () => lane.ask(user, 'POST', '/wechat/code', { cardId, encryptCode }),
    effects: async () => 1,
    wrong: () => compareCoupon(lane, 'wechat', code, { state: 'held', uses: 0 }),
  };
}

/** Reserves and confirms. */
async function using(lane: Lane): Promise<Attempt> {
  const { user, cardId, code } = await openedShared(lane);
  return {
    act: useCoupon(lane, user, { platform: 'wechat', cardId, code }),
    effects: async () => (await lane.book()).coupons.find((one) => one.couponId === code)?.uses ?? 0,
    wrong: () => compareCoupon(lane, 'wechat', code, { state: 'used', uses: 1 }),
  };
}

/** Buys five pieces, and asks about the order when nobody knew what became of it. */
async function buying(lane: Lane): Promise<Attempt> {
  const cardId = await newSharedCard(lane);
  const { totalCoin } = await getCoinsInfo(lane.wechat);
  const order = await purchaseStock(lane.wechat, { cardId, quantity: 5 });
  const price = order.price;
  let unsettled: string | undefined;
  return {
    async act() {
      if (unsettled !== undefined) {
        const { outcome } = await resolvePurchase(lane.wechat, { orderId: unsettled });
        unsettled = undefined;
        if (outcome === 'bought') return;
      }
      try {
        await purchaseStock(lane.wechat, { cardId, quantity: 5 });
      } catch (error) {
        if (error instanceof PurchaseUnsettled) unsettled = error.purchase.orderId;
        throw error;
      }
    },
    effects: async () => (totalCoin - (await getCoinsInfo(lane.wechat)).totalCoin) / price - 1,
    async wrong() {
      const card = (await getCard(lane.wechat, { cardId })) as {
        cash: { base_info: { sku: { quantity: number } } };
      };
      const { quantity } = card.cash.base_info.sku;
      return quantity === 10 ? [] : [`${quantity} pieces in stock, not 10`];
    },
  };
}

/** Deposits two batches of the merchant's own codes. */
async function depositing(lane: Lane): Promise<Attempt> {
  const mode = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
  const { cardId } = await createCard(lane.wechat, ownCodesCard(lane.sandbox.clock.now(), mode));
  await lane.people('POST', '/wechat/reviews', { cardId, pass: true });
  const codes = Array.from({ length: 130 }, (_, n) => `${cardId.slice(-8)}${n}`);
  let progress: DepositProgress | undefined;
  const onProgress = (now: DepositProgress) => {
    progress = now;
  };
  return {
    act: () => depositAllCodes(lane.wechat, { cardId, codes, progress, onProgress }),
    effects: async () => (await getDepositCount(lane.wechat, { cardId })).count / codes.length,
    async wrong() {
      const { succNum = 0, duplicateNum = 0, resentNum = 0, failCode = [] } = progress ?? {};
      return succNum + resentNum === 130 && duplicateNum === 0 && failCode.length === 0
        ? []
        : [`counted ${succNum} + ${resentNum}, ${duplicateNum} twice, ${failCode.length} failed`];
    },
  };
}

/** Asks for something that needs a fresh token or ticket. */
function renewing(
  name: string,
  route: string,
  covers: readonly string[],
  ask: (lane: Lane) => Promise<unknown>,
) {
  return {
    name: `wechat: ${name}`,
    platform: 'wechat',
    route,
    rule: 'again',
    covers,
    writes: true,
    async prepare(lane: Lane): Promise<Attempt> {
      const cardId = await newCard(lane);
      lane.kept.set('card for tickets', cardId);
      // Past the end of every token and ticket.
      lane.sandbox.clock.advance(7_300);
      return { act: () => ask(lane), effects: async () => 1 };
    },
  } satisfies Operation;
}

export const wechatOperations: readonly Operation[] = [
  {
    name: 'wechat: a card opened from the wallet is granted',
    platform: 'wechat',
    route: '/card/code/decrypt',
    rule: 'once',
    covers: ['POST /wechat/code', './wechat/card/code/decrypt'],
    writes: true,
    prepare: seeing,
  },
  {
    name: 'wechat: a card is looked up as it is opened',
    platform: 'wechat',
    route: '/card/code/get',
    rule: 'once',
    covers: ['POST /wechat/code', './wechat/card/code/get'],
    writes: false,
    prepare: seeing,
  },
  {
    name: 'wechat: a pushed claim is granted',
    platform: 'wechat',
    route: '/card/get',
    rule: 'once',
    covers: ['POST /callbacks/wechat', './wechat/card/get'],
    writes: true,
    async prepare(lane) {
      const user = lane.person();
      const cardId = await newCard(lane);
      let code = '';
      return {
        async act() {
          if (code === '') ({ code } = await lane.control.wechat.claim(user.wechat, cardId));
          await waitUntil(() => isKnown(lane, code), 'the pushed claim to be granted', 30_000);
        },
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'wechat', code, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'wechat: a code is marked, then used',
    platform: 'wechat',
    route: '/card/code/mark',
    rule: 'once',
    covers: ['POST /redemptions', './wechat/card/code/mark'],
    writes: false,
    prepare: using,
  },
  {
    name: 'wechat: a marked code is used',
    platform: 'wechat',
    route: '/card/code/consume',
    rule: 'once',
    covers: ['POST /redemptions', 'POST /redemptions/:id/confirm', './wechat/card/code/consume'],
    writes: true,
    prepare: using,
  },
  {
    name: 'wechat: what became of a lost use is asked',
    platform: 'wechat',
    route: '/card/code/get',
    rule: 'once',
    covers: ['POST /redemptions/:id/confirm'],
    writes: false,
    async prepare(lane) {
      const { user, cardId, code } = await openedShared(lane);
      const request = { platform: 'wechat', cardId, code };
      const { id } = await lane.ask<{ id: string }>(user, 'POST', '/redemptions', request);
      await lane.control.fault({
        platform: 'wechat',
        route: '/card/code/consume',
        kind: 'timeout-after',
        delay: 0,
      });
      const confirm = () => lane.ask(user, 'POST', `/redemptions/${id}/confirm`);
      await confirm().catch(() => undefined);
      return {
        act: confirm,
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'wechat', code, { state: 'used', uses: 1 }),
      };
    },
  },
  {
    name: 'wechat: a reservation is let go',
    platform: 'wechat',
    route: '/card/code/mark',
    rule: 'again',
    covers: ['POST /redemptions/:id/cancel'],
    writes: true,
    async prepare(lane) {
      const { user, cardId, code } = await openedShared(lane);
      const request = { platform: 'wechat', cardId, code };
      const { id } = await lane.ask<{ id: string }>(user, 'POST', '/redemptions', request);
      return {
        act: () => lane.ask(user, 'POST', `/redemptions/${id}/cancel`),
        // Whether WeChat heard of it or not: its mark ends by itself.
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'wechat', code, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'wechat: a card is used at the counter',
    platform: 'wechat',
    route: '/card/code/consume',
    rule: 'once',
    covers: ['./wechat/redeem-code'],
    writes: false,
    async prepare(lane) {
      const { user, code } = await openedShared(lane);
      const used = async () => (await lane.book()).coupons.find((one) => one.couponId === code)?.uses ?? 0;
      return {
        async act() {
          // Held up again for each try; a clerk who is told that it is used by now has seen it happen.
          if ((await used()) > 0) return;
          await lane.control.wechat.show(user.wechat, code);
          await redeemCode(lane.wechat, { code });
        },
        effects: used,
        async wrong() {
          await waitUntil(
            async () => (await isKnown(lane, code))?.state === 'used',
            'the push of the use',
            30_000,
          );
          return compareCoupon(lane, 'wechat', code, { state: 'used', uses: 1 });
        },
      };
    },
  },
  {
    name: 'wechat: the price of stock is asked',
    platform: 'wechat',
    route: '/card/pay/getpayprice',
    rule: 'once',
    covers: ['./wechat/purchase-stock', './wechat/card/pay/getpayprice'],
    writes: false,
    prepare: buying,
  },
  {
    name: 'wechat: stock is bought',
    platform: 'wechat',
    route: '/card/pay/confirm',
    rule: 'once',
    covers: ['./wechat/purchase-stock', './wechat/resolve-purchase', './wechat/card/pay/confirm'],
    writes: false,
    prepare: buying,
  },
  {
    name: 'wechat: own codes are deposited',
    platform: 'wechat',
    route: '/card/code/deposit',
    rule: 'once',
    covers: ['./wechat/deposit-all-codes', './wechat/card/code/deposit'],
    writes: false,
    prepare: depositing,
  },
  renewing('the access token is renewed', '/cgi-bin/stable_token', ['wechat access_token'], (lane) =>
    getCoinsInfo(lane.wechat).catch(() =>
      getCard(lane.wechat, { cardId: String(lane.kept.get('card for tickets')) }),
    ),
  ),
  renewing(
    'the ticket for wx.config is renewed',
    '/cgi-bin/ticket/getticket',
    ['POST /wechat/js-config', './wechat/cgi-bin/ticket/getticket'],
    (lane) => lane.ask(lane.person(), 'POST', '/wechat/js-config', { url: 'https://shop.test/' }),
  ),
  renewing(
    'the ticket for cards is renewed',
    '/cgi-bin/ticket/getticket',
    ['POST /wechat/card-ext', 'POST /wechat/choose-card', './wechat/cgi-bin/ticket/getticket'],
    (lane) =>
      lane.ask(lane.person(), 'POST', '/wechat/card-ext', {
        cards: [{ cardId: lane.kept.get('card for tickets') }],
      }),
  ),
];
