// What the H5 is made of. The first page is what a link without a hash opens.
export default defineAppConfig({
  pages: [
    'pages/landing/index',
    'pages/coupons/index',
    'pages/use/index',
    'pages/checkout/index',
    'pages/payment/index',
  ],
  window: { navigationBarTitleText: '微信餐厅' },
});
