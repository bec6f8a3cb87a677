// Which bill was made for which order. The payment leads back to an address that names the order only.
const KEY = 'kaquan.bill.';
const LAST = 'kaquan.last-order';

export function rememberBill(orderId: string, billNo: string): void {
  window.sessionStorage.setItem(KEY + orderId, billNo);
  window.sessionStorage.setItem(LAST, orderId);
}

export function billOfOrder(orderId: string): string | undefined {
  return window.sessionStorage.getItem(KEY + orderId) ?? undefined;
}

/** The order that a bill was made for last. */
export function lastOrder(): string | undefined {
  return window.sessionStorage.getItem(LAST) ?? undefined;
}
