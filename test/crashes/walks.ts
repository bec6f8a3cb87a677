// What people do with coupons, each platform in its own way; every answer that they count on goes into the ledger.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BillAnswer, RedemptionRequest } from '@kaquan/protocol/api';
import type { ErrorCode } from '@kaquan/protocol/errors';
import type { People, User } from '../harness/people.ts';
import { newOrderId } from '../harness/processes/order-id.ts';
import { awaitPush, clientOf, comeIn, LOOKS, PAUSE } from './come-in.ts';
import { insist, PASSING } from './insist.ts';
import type { Claimed } from './ledger.ts';
import type { Town } from './town.ts';

/** Why somebody goes without, and need not wonder. */
const REASONS: readonly ErrorCode[] = [
  ...PASSING,
  'COUPON_USED',
  'COUPON_RESERVED',
  'COUPON_UNKNOWN',
  'COUPON_NOT_YOURS',
  'REDEMPTION_OVER',
  'REDEMPTION_UNKNOWN',
  'PLATFORM_REFUSED',
  'PLATFORM_CREDENTIALS',
];
/** Fen, above the threshold of BeeCloud's template. */
const TOTAL_FEE = 11_000;

/** One coupon's whole story, on the platform that the turn falls on. */
export async function walk(people: People, town: Town): Promise<void> {
  const stories = [ofBaidu, ofWechat, ofFriends, ofBeecloud];
  await stories[town.random(stories.length)]?.(people, town);
}

async function ofBaidu({ me }: People, town: Town): Promise<void> {
  const { control, shop, random } = town;
  const { couponTakeId } = await control.baidu.claim(me.baidu, shop.baiduCoupon);
  const claimed = note(town, {
    platform: 'baidu',
    couponId: couponTakeId,
    templateId: shop.baiduCoupon,
    owner: me,
  });
  if (random(3) === 0) await awaitPush(claimed, town);
  else await comeIn(claimed, me, town);
  await use(claimed, me, { platform: 'baidu', couponId: shop.baiduCoupon, couponTakeId }, town);
}

async function ofWechat({ me }: People, town: Town): Promise<void> {
  const claimed = await claimCard(me, town.shop.ordinaryCard, town);
  if (town.random(3) === 0) await awaitPush(claimed, town);
  else await comeIn(claimed, me, town);
  await use(claimed, me, cardOf(claimed), town);
}

/** Two friends see the same card and both want it. */
async function ofFriends({ me, friend }: People, town: Town): Promise<void> {
  const claimed = await claimCard(me, town.shop.sharedCard, town);
  await Promise.all(
    [me, friend].map(async (user) => {
      await comeIn(claimed, user, town);
      await use(claimed, user, cardOf(claimed), town);
    }),
  );
}

async function ofBeecloud({ me }: People, town: Town): Promise<void> {
  const { shop, control, random } = town;
  const couponId = await shop.issue(me.beecloud);
  const claimed = note(town, {
    platform: 'beecloud',
    couponId,
    templateId: shop.beecloudTemplate,
    owner: me,
  });
  const client = clientOf(me, town.url);
  await comeIn(claimed, me, town);
  const order = { orderId: newOrderId(me.beecloud, TOTAL_FEE), channel: 'BC_WX_WAP', couponId };
  const asked = await insist(() => client.send<BillAnswer>('/beecloud/bills', order), town.isOpen);
  if ('refused' in asked) return surprise(claimed, asked.refused, town);
  const { billNo } = asked.answer.bill;
  // Somebody changes his mind now and then; the bill runs out and the coupon is free again.
  if (random(5) === 0) return;
  await control.beecloud.pay(billNo);
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const looked = await insist(() => client.send<BillAnswer>(`/beecloud/bills/${billNo}`), town.isOpen);
    if ('refused' in looked) return surprise(claimed, looked.refused, town);
    const { bill, coupon } = looked.answer;
    if (bill.state === 'paid' && coupon?.status === 'used') return void claimed.usedBy.add(billNo);
    if (!town.isOpen()) return;
    await sleep(PAUSE);
  }
}

async function claimCard(owner: User, cardId: string, town: Town): Promise<Claimed> {
  const { code, encryptCode } = await town.control.wechat.claim(owner.wechat, cardId);
  return note(town, { platform: 'wechat', couponId: code, templateId: cardId, owner, encryptCode });
}

const cardOf = ({ templateId, couponId }: Claimed): RedemptionRequest => ({
  platform: 'wechat',
  cardId: templateId,
  code: couponId,
});

function note({ ledger }: Town, fields: Omit<Claimed, 'usedBy'>): Claimed {
  const claimed = { ...fields, usedBy: new Set<string>() };
  ledger.claimed.push(claimed);
  return claimed;
}

/** Reserves, perhaps lets go once, confirms, perhaps confirms again; or leaves it reserved. */
async function use(claimed: Claimed, user: User, request: RedemptionRequest, town: Town): Promise<void> {
  const { random, isOpen } = town;
  const client = clientOf(user, town.url);
  for (let times = 0; times < 2; times += 1) {
    const reserved = await insist(() => client.reserve(request), isOpen);
    if ('refused' in reserved) return surprise(claimed, reserved.refused, town);
    const { id } = reserved.answer;
    const mood = random(8);
    if (mood === 0) return;
    if (mood === 1 && times === 0) {
      const cancelled = await insist(() => client.cancel(id), isOpen);
      if ('refused' in cancelled) return surprise(claimed, cancelled.refused, town);
      continue;
    }
    for (let confirmations = mood === 2 ? 2 : 1; confirmations > 0; confirmations -= 1) {
      const confirmed = await insist(() => client.confirm(id), isOpen);
      if ('refused' in confirmed) return surprise(claimed, confirmed.refused, town);
      if (confirmed.answer.state === 'used') claimed.usedBy.add(confirmed.answer.id);
    }
    return;
  }
}

function surprise({ platform, couponId }: Claimed, refused: ErrorCode, { ledger }: Town): void {
  if (!REASONS.includes(refused)) ledger.surprises.push(`${platform} ${couponId}: ${refused}`);
}
