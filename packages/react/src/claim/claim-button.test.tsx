// 领取到微信卡包 in each of its states, over the real addCard and a JS-SDK that the test plays.
import type { CouponClient, Wechat } from '@kaquan/client';
import { CouponError } from '@kaquan/protocol/errors';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CouponProvider } from '../provider/coupon-provider.tsx';
import { ClaimButton } from './claim-button.tsx';
import type { AddCardState } from './use-add-card.ts';

const addCard = vi.hoisted(() => vi.fn());
vi.mock('@kaquan/client/wechat/add-card', () => ({ addCard }));

const CARDS = [{ cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }];
const ADDED = { cancelled: false, cards: [{ cardId: 'p', encryptCode: 'XX', isSuccess: true }] };

beforeEach(() => void addCard.mockReset());
afterEach(cleanup);

function show() {
  const states: AddCardState[] = [];
  render(
    <CouponProvider client={{} as CouponClient} wechat={{} as Wechat}>
      <ClaimButton cards={CARDS} onChange={(state) => states.push(state)} />
    </CouponProvider>,
  );
  return states;
}

async function tap(label: string) {
  await act(async () => {
    fireEvent.click(screen.getByText(label));
  });
}

describe('ClaimButton', () => {
  it('waits while WeChat shows its sheet, and a second tap does nothing', async () => {
    addCard.mockReturnValue(new Promise(() => undefined));
    show();
    await tap('领取到微信卡包');
    await tap('领取中');
    expect(addCard).toHaveBeenCalledTimes(1);
  });

  it('ends at 已领取, hands the cards on, and cannot be tapped again', async () => {
    addCard.mockResolvedValue(ADDED);
    const states = show();
    await tap('领取到微信卡包');
    await tap('已领取');
    expect(addCard).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toEqual({ status: 'added', cards: ADDED.cards });
  });

  it('treats closing the sheet as no error: the first label is back', async () => {
    addCard.mockResolvedValueOnce({ cancelled: true }).mockResolvedValueOnce(ADDED);
    const states = show();
    await tap('领取到微信卡包');
    expect(states.at(-1)?.status).toBe('cancelled');
    await tap('领取到微信卡包');
    expect(screen.getByText('已领取')).toBeTruthy();
  });

  it('offers 再试一次 after a failure, and that tries again', async () => {
    addCard.mockRejectedValueOnce(new CouponError('SDK_CONFIG_FAILED', '')).mockResolvedValueOnce(ADDED);
    show();
    await tap('领取到微信卡包');
    await tap('再试一次');
    expect(screen.getByText('已领取')).toBeTruthy();
  });

  it('is a failure when the SDK reports success but WeChat refused every card', async () => {
    addCard.mockResolvedValue({ cancelled: false, cards: [{ cardId: 'p', isSuccess: false }] });
    const states = show();
    await tap('领取到微信卡包');
    expect(states.at(-1)).toMatchObject({ status: 'failed', error: { code: 'SDK_CALL_FAILED' } });
  });
});

it('says so outside WeChat instead of reporting a success', async () => {
  const states: AddCardState[] = [];
  render(
    <CouponProvider client={{} as CouponClient}>
      <ClaimButton cards={CARDS} onChange={(state) => states.push(state)} />
    </CouponProvider>,
  );
  await tap('领取到微信卡包');
  expect(states.at(-1)).toMatchObject({ status: 'failed', error: { code: 'UNSUPPORTED' } });
});
