// Each host opens the page that it is compared on.
export default defineAppConfig({
  pages:
    process.env.TARO_ENV === 'swan' ? ['pages/coupon/index'] : ['pages/landing/index', 'pages/coupons/index'],
  window: { navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
});
