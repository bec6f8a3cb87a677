// What a merchant brings to WeChat's cards in several calls: stock that is bought, codes that are deposited.
import { getDepositCount } from '@kaquan/server/wechat/card/code/getdepositcount';
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { type DepositProgress, depositAllCodes } from '@kaquan/server/wechat/deposit-all-codes';
import { PurchaseUnsettled, purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { resolvePurchase } from '@kaquan/server/wechat/resolve-purchase';
import { ownCodesCard } from '../../contracts/wechat/own-codes-card.ts';
import type { Lane } from '../lane.ts';
import type { Attempt, Operation } from '../operation.ts';
import { newSharedCard } from './wechat-cards.ts';

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
  await lane.control.wechat.approve(cardId);
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

export const wechatStock: readonly Operation[] = [
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
];
