// Buys stock for a friends' coupon: price, balance, one confirmation in time, and never a second purchase by mistake.
// @see 朋友的券 对优惠券批价, 查询券点余额接口, 确认兑换库存接口
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import { type Coins, formatCoins } from '@kaquan/protocol/wechat/coins';
import { isAnswerLost } from '../http/is-answer-lost.ts';
import type { WechatApi } from './api.ts';
import { askWhileBusy } from './ask-while-busy.ts';
import { confirmStock } from './card/pay/confirm.ts';
import { getCoinsInfo } from './card/pay/getcoinsinfo.ts';
import { getPayPrice, ORDER_SECONDS } from './card/pay/getpayprice.ts';
import { type PurchaseOutcome, resolvePurchase } from './resolve-purchase.ts';

/** Points in tenths. */
export interface Purchase {
  cardId: string;
  quantity: number;
  orderId: string;
  price: Coins;
  freeCoin: Coins;
  payCoin: Coins;
}

export interface PurchaseStockRequest {
  cardId: string;
  quantity: number;
  /**
   * Called with the order and awaited, before it is confirmed; again when a price got too old and another was asked
   * for. Who keeps it can ask `resolvePurchase` after a crash; should it throw, nothing is bought.
   */
  onOrder?(purchase: Purchase): void | Promise<void>;
  /** The time in seconds; the clock's unless given. */
  now?(): number;
}

/**
 * Whether the stock was bought is not known. Do not buy again: ask `resolvePurchase` with the purchase's order first.
 */
export class PurchaseUnsettled extends CouponError {
  readonly purchase: Purchase;

  constructor(purchase: Purchase, cause: unknown) {
    super(
      'PURCHASE_UNSETTLED',
      `Nobody knows yet whether order ${purchase.orderId} was bought. Ask resolvePurchase before buying again.`,
      { platform: 'wechat', cause, retryAfter: 5 },
    );
    this.purchase = purchase;
  }
}

/** An older order is not sent any more: the confirmation itself takes its seconds. */
const CONFIRM_WITHIN = ORDER_SECONDS - 10;
/** Prices asked for, when they get too old before they can be confirmed. */
const PRICES = 3;
/** Confirmations of one order that got lost, and milliseconds before the second. */
const CONFIRMATIONS = 3;
const PAUSE = 200;

/**
 * Buys `quantity` pieces. The points are spent for good.
 *
 * @throws {CouponError} POINTS_MISSING, before anything is spent, saying how many; FIELD_INVALID; PLATFORM_* when
 *   WeChat refuses, so that nothing was bought; UNAVAILABLE when no order could be confirmed in time
 * @throws {PurchaseUnsettled} PURCHASE_UNSETTLED when nobody knows: it carries the order
 * @example const { price } = await purchaseStock(server.wechat, { cardId, quantity: 100 });
 * @supported node
 */
export async function purchaseStock(api: WechatApi, request: PurchaseStockRequest): Promise<Purchase> {
  const { cardId, quantity, onOrder, now = () => Date.now() / 1000 } = request;
  for (let prices = 0; prices < PRICES; prices += 1) {
    // Counted from before the question: the order cannot be older than that.
    const pricedAt = now();
    const inTime = () => now() - pricedAt < CONFIRM_WITHIN;
    const priced = await askWhileBusy(() => getPayPrice(api, { cardId, quantity }));
    await checkBalance(api, priced.price);
    const purchase = { cardId, quantity, ...priced };
    await onOrder?.(purchase);
    // Nothing was confirmed, so it may be priced again.
    if (inTime()) return confirm(api, purchase, inTime);
  }
  throw new CouponError('UNAVAILABLE', 'The price could not be confirmed within its 60 seconds. Try again.', {
    platform: 'wechat',
    retryAfter: 1,
  });
}

async function checkBalance(api: WechatApi, price: Coins): Promise<void> {
  const { totalCoin } = await askWhileBusy(() => getCoinsInfo(api));
  if (totalCoin >= price) return;
  throw new CouponError(
    'POINTS_MISSING',
    `The stock costs ${formatCoins(price)} points and the account has ${formatCoins(totalCoin)}: ` +
      `recharge at least ${formatCoins(price - totalCoin)}. Nothing was spent.`,
    { platform: 'wechat' },
  );
}

/** Confirms; after an answer that decides nothing, only what getorder says can lead to another confirmation. */
async function confirm(api: WechatApi, purchase: Purchase, inTime: () => boolean): Promise<Purchase> {
  for (let sent = 1; ; sent += 1) {
    const error = await confirmStock(api, purchase).catch((caught: unknown) => caught);
    if (error === undefined) return purchase;
    // Refused at the first time: nothing was done. Later it may mean that an earlier one did arrive.
    if (sent === 1 && !isAnswerLost(error)) throw error;
    const outcome = await ask(api, purchase);
    if (outcome === 'bought') return purchase;
    if (outcome === 'returned')
      throw new CouponError(
        'PLATFORM_REFUSED',
        'WeChat took the order back: there is no stock, and the points are given back.',
        {
          platform: 'wechat',
          cause: error,
        },
      );
    if (outcome === 'unknown' || sent === CONFIRMATIONS) throw new PurchaseUnsettled(purchase, error);
    await sleep(PAUSE * sent);
    if (!inTime()) throw new PurchaseUnsettled(purchase, error);
  }
}

/** Whatever goes wrong with the question, the order must not get lost. */
async function ask(api: WechatApi, { orderId }: Purchase): Promise<PurchaseOutcome> {
  try {
    return (await askWhileBusy(() => resolvePurchase(api, { orderId }))).outcome;
  } catch {
    return 'unknown';
  }
}
