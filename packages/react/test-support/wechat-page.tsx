// A page in WeChat whose every card call a test answers.
import type { CouponClient, Wechat } from '@kaquan/client';
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import type { Coupon } from '@kaquan/protocol/coupon';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { CouponProvider } from '../src/provider/coupon-provider.tsx';

export const NOW = 1_800_000_000;

export const FRIENDS_COUPON: Coupon = {
  platform: 'wechat',
  id: '226009850808',
  code: '226009850808',
  templateId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
  title: '满500减50',
  shopName: '微信餐厅',
  benefit: { kind: 'cash', reduceCost: 5000 },
  leastCost: 50_000,
  color: 'Color010',
  sharedWithFriends: true,
  validity: { beginTime: NOW - 86_400, endTime: NOW + 29 * 86_400 },
  state: 'held',
  status: 'available',
  raw: {},
};

/** Makes this window WeChat's of that version, or with null a browser outside. */
export function asWechat(version: string | null, phone: 'iPhone' | 'Android' = 'iPhone'): void {
  const agent = `Mozilla/5.0 (${phone}) ${version === null ? 'Safari' : `MicroMessenger/${version}(0x1)`}`;
  Object.defineProperty(navigator, 'userAgent', { value: agent, configurable: true });
}

export function scriptPage() {
  const redemption = (state: RedemptionAnswer['state'], more: Partial<Coupon> = {}): RedemptionAnswer => ({
    id: 'r1',
    state,
    ...(state === 'reserved' && { reservedUntil: NOW + 300 }),
    now: NOW,
    coupon: { ...FRIENDS_COUPON, ...more },
  });
  const client = {
    cardExt: vi.fn(async (cards: { cardId: string }[]) => ({
      cardList: cards.map(({ cardId }) => ({ cardId, cardExt: '{}' })),
    })),
    reserve: vi.fn(async () => redemption('reserved', { status: 'reserved', reservedByCaller: true })),
    confirm: vi.fn(async () => redemption('used', { status: 'used', state: 'used', usedAt: NOW })),
    cancel: vi.fn(async () => redemption('cancelled')),
  };
  const call = vi.fn<Wechat['call']>();
  const wechat: Wechat = {
    client: client as unknown as CouponClient,
    knows: vi.fn(() => true),
    async call(name, parameters) {
      await parameters();
      return call(name, parameters);
    },
  };
  const under = (children: ReactNode) => (
    <CouponProvider client={wechat.client} wechat={wechat}>
      {children}
    </CouponProvider>
  );
  return { client, call, wechat, redemption, under, show: (children: ReactNode) => render(under(children)) };
}

/** WeChat's answer to addCard. */
export const added = (...cards: { cardId: string; isSuccess: boolean; code?: string }[]) => ({
  errMsg: 'addCard:ok',
  cardList: cards,
});

export async function tap(label: string): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByText(label)));
}
