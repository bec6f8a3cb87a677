// From the landing page's own document to the list.

export function openCoupons(): void {
  window.location.replace('./#/pages/coupons/index');
}
