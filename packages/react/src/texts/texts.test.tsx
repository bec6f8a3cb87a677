// The languages: each says everything, in its own words; and a page hears the one it was given.
import { CouponError, ERROR_STATUS, type ErrorCode } from '@kaquan/protocol/errors';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { but, NOW, TEN_OFF, THIRTY_OFF } from '../../test-support/checkout-coupons.ts';
import { asWechat, FRIENDS_COUPON, scriptPage, tap } from '../../test-support/wechat-page.tsx';
import { CheckoutSheet } from '../checkout/checkout-sheet.tsx';
import { CouponCell } from '../checkout/coupon-cell.tsx';
import { useCouponChoice } from '../checkout/use-coupon-choice.ts';
import { ClaimButton } from '../claim/claim-button.tsx';
import { CodeView } from '../code/code-view.tsx';
import { CouponCard } from '../coupon/coupon-card.tsx';
import { CouponList } from '../coupon/coupon-list.tsx';
import type { UseCoupons } from '../coupon/use-coupons.ts';
import { ErrorNotice } from '../frame/notice.tsx';
import { FriendsLanding } from '../friends/friends-landing.tsx';
import { ShareAgainSheet } from '../friends/share-again-sheet.tsx';
import { CouponProvider } from '../provider/coupon-provider.tsx';
import { RedeemSheet } from '../redeem/redeem-sheet.tsx';
import { SelfServiceUse } from '../redeem/self-service-use.tsx';
import { en } from './en.ts';
import type { GivenTexts } from './texts.ts';
import { zhCN } from './zh-cn.ts';

afterEach(cleanup);

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** What the shop writes, in a page that is read in English. */
const COUPON = { ...FRIENDS_COUPON, title: '¥50 off', shopName: 'WeChat Restaurant' };
const close = () => undefined;

function show(children: ReactNode, texts: GivenTexts = en) {
  asWechat('8.0.50');
  const { wechat } = scriptPage();
  const view = render(
    <CouponProvider client={wechat.client} wechat={wechat} texts={texts}>
      {children}
    </CouponProvider>,
  );
  return view.container;
}

/** All that is seen or read out. */
function wordsOf(element: Element): string {
  const spoken = [...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  const words = [element.textContent, ...spoken].join('\n');
  // As the server answers them once it is asked.
  return words.replaceAll(FRIENDS_COUPON.title, '').replaceAll(FRIENDS_COUPON.shopName ?? '', '');
}

function Checkout() {
  const coupons = [
    but(TEN_OFF, { id: 'ten', title: 'Ten off' }),
    but(THIRTY_OFF, { id: 'thirty', title: 'Thirty' }),
  ];
  const choice = useCouponChoice({ coupons, totalFee: 11_000, now: NOW });
  return (
    <>
      <CouponCell {...choice} onOpen={close} />
      <CheckoutSheet {...choice} open onClose={close} />
    </>
  );
}

const list: UseCoupons = { status: 'ready', coupons: [], now: NOW, reload: async () => undefined };

describe('English', () => {
  it.each<[string, ReactNode]>([
    ['CouponCard', <CouponCard key="" coupon={COUPON} now={NOW} action={{ onUse: close }} />],
    ['CouponList', <CouponList key="" list={list} onUse={close} emptyHint="They come here." />],
    ['ClaimButton', <ClaimButton key="" cards={[{ cardId: 'p1' }]} />],
    ['CodeView', <CodeView key="" codeType="CODE_TYPE_QRCODE" code="226009850808" copy={close} />],
    ['CodeView without a code', <CodeView key="" codeType="CODE_TYPE_NONE" code="" />],
    ['CouponCell and CheckoutSheet', <Checkout key="" />],
    ['RedeemSheet', <RedeemSheet key="" open coupon={COUPON} now={NOW} onClose={close} />],
    ['SelfServiceUse', <SelfServiceUse key="" coupon={COUPON} now={NOW} />],
    ['FriendsLanding', <FriendsLanding key="" cards={[{ cardId: 'p1', face: COUPON }]} now={NOW} />],
    ['FriendsLanding of nothing', <FriendsLanding key="" cards={[]} now={NOW} />],
    ['ShareAgainSheet', <ShareAgainSheet key="" open onClose={close} used={COUPON} now={NOW} />],
    ['ErrorNotice', <ErrorNotice key="" error={new Error()} onRetry={close} />],
  ])('leaves no Chinese word in %s', (_name, component) => {
    const words = wordsOf(show(component));
    expect(words).not.toMatch(CHINESE);
    expect(words).toMatch(/[a-z]/i);
  });

  it('is spoken at every step of a use', async () => {
    const page = show(<RedeemSheet open coupon={COUPON} now={NOW} onClose={close} />);
    await tap('Use');
    expect(wordsOf(page)).toContain('Held for you05:00');
    expect(wordsOf(page)).not.toMatch(CHINESE);
    await tap('Confirm');
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^Used, /);
    expect(wordsOf(page)).not.toMatch(CHINESE);
  });

  it('says of each error what the Chinese says: whether trying again can help', () => {
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[]) {
      const error = new CouponError(code, '');
      expect([code, en.errors.words(error).retry]).toEqual([code, zhCN.errors.words(error).retry]);
      expect(Object.values(en.errors.words(error)).join()).not.toMatch(CHINESE);
    }
  });

  it('has words of its own for the same errors as the Chinese', () => {
    const codes = Object.keys(ERROR_STATUS) as ErrorCode[];
    const own = (words: typeof en.errors.words) =>
      codes.filter((code) => words(new CouponError(code, '')).title !== words(undefined).title);
    expect(own(en.errors.words)).toEqual(own(zhCN.errors.words));
  });
});

describe('words of one’s own', () => {
  it('stand in for single ones; the others stay Chinese', () => {
    const page = show(<CouponCard coupon={COUPON} now={NOW} action={{ onUse: close }} />, {
      coupon: { use: '去下单' },
    });
    expect(page.textContent).toContain('去下单');
    expect(page.textContent).toContain('满 500 可用');
  });

  it('may change while the page is open', () => {
    const { wechat } = scriptPage();
    const page = (texts: GivenTexts) => (
      <CouponProvider client={wechat.client} texts={texts}>
        <CouponCard coupon={COUPON} now={NOW} />
      </CouponProvider>
    );
    const { container, rerender } = render(page(zhCN));
    expect(container.textContent).toContain('满 500 可用');
    rerender(page(en));
    expect(container.textContent).toContain('Min. spend ¥500');
  });
});
