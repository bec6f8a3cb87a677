// What the H5 is made of. The first page is what a link without a hash opens.
export default defineAppConfig({
  pages: ['pages/landing/index', 'pages/coupons/index', 'pages/use/index'],
  window: { navigationBarTitleText: '微信餐厅' },
});
