// The till: a page on which a person pays a bill, or does not.
import { html } from 'hono/html';
import { drawDocument, type Html } from '../core/draw-document.ts';
import { yuan } from './pay.ts';
import type { Bill, BillState } from './store.ts';

const STYLE = `
  :root { color-scheme: light dark; --ground: #f5f6f8; --paper: #fff; --soft: #8a8f99; --line: #8882; --brand: #1677ff; }
  @media (prefers-color-scheme: dark) { :root { --ground: #101114; --paper: #1b1d22; } }
  body { margin: 0; background: var(--ground); font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  main { box-sizing: border-box; max-width: 420px; min-height: 100vh; margin: 0 auto; padding: 48px 20px calc(20px + env(safe-area-inset-bottom)); display: flex; flex-direction: column; }
  h1 { margin: 0; font-size: 16px; font-weight: 400; text-align: center; }
  .amount { margin: 4px 0 28px; font-size: 44px; font-weight: 600; line-height: 1.2; text-align: center; font-variant-numeric: tabular-nums; }
  .amount small { font-size: 24px; }
  dl { margin: 0; padding: 4px 16px; background: var(--paper); border-radius: 12px; }
  dl div { display: flex; justify-content: space-between; gap: 16px; padding: 12px 0; }
  dl div + div { border-top: 1px solid var(--line); }
  dt { color: var(--soft); flex: none; } dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
  form, .back { margin-top: auto; padding-top: 32px; display: grid; gap: 12px; text-align: center; }
  button { min-height: 48px; font: inherit; border: 0; border-radius: 24px; cursor: pointer; }
  .pay { color: #fff; background: var(--brand); font-weight: 600; }
  .cancel { color: inherit; background: transparent; }
  :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
  .back a { color: var(--brand); }
  dl + footer { margin-top: auto; }
  footer { padding-top: 16px; color: var(--soft); font-size: 12px; text-align: center; }
`;

const HEADLINE: Record<BillState, string> = {
  open: '支付',
  paid: '支付成功',
  failed: '已取消支付',
  'timed-out': '订单已超时',
};

const frame = (title: string, body: Html): Html =>
  drawDocument({
    title,
    style: STYLE,
    body: html`<main>
      ${body}
      <footer>Kaquan 沙箱的收银台，不会真的扣款</footer>
    </main>`,
  });

const row = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** The page of a bill, whatever has become of it. */
export function payPage(bill: Bill): Html {
  const { state } = bill;
  const discountFee = bill.billFee - bill.payFee;
  return frame(
    `${HEADLINE[state]} ¥${yuan(bill.payFee)}`,
    html`<h1>${HEADLINE[state]}</h1>
      <p class="amount"><small>¥</small>${yuan(bill.payFee)}</p>
      <dl>
        ${row('商品', bill.title)}
        ${discountFee > 0 ? [row('订单金额', `¥${yuan(bill.billFee)}`), row(bill.coupon?.template.name ?? '优惠', `-¥${yuan(discountFee)}`)] : ''}
        ${row('订单号', bill.billNo)}
      </dl>
      ${
        state === 'open'
          ? html`<form method="post">
              <button class="pay" name="action" value="pay">确认支付 ¥${yuan(bill.payFee)}</button>
              <button class="cancel" name="action" value="cancel">取消</button>
            </form>`
          : bill.returnUrl
            ? html`<p class="back"><a href="${bill.returnUrl}">返回商家</a></p>`
            : ''
      }`,
  );
}

/** For an address that names no bill. */
export function noBillPage(): Html {
  return frame('没有这个订单', html`<h1>没有这个订单</h1>`);
}
