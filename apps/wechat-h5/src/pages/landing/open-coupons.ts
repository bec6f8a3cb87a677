// From the landing page to the list. By the address, because Taro's router may not be there yet: see start.tsx.

export function openCoupons(): void {
  window.location.replace('#/pages/coupons/index');
}
