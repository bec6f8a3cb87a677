// Which bill was made for which order. The payment leads back to an address that names the order only.
const KEY = 'kaquan.bill.';

export function rememberBill(orderId: string, billNo: string): void {
  window.sessionStorage.setItem(KEY + orderId, billNo);
}

export function billOfOrder(orderId: string): string | undefined {
  return window.sessionStorage.getItem(KEY + orderId) ?? undefined;
}
