// What it is made of. For browsers the landing page is a document of its own, landing.html.
const pages = ['pages/coupons/index', 'pages/use/index', 'pages/in-store/index'];

/** BeeCloud's payment is a web page, and comes back to one: a mini-program can open neither. */
const checkout = ['pages/checkout/index', 'pages/payment/index'];

export default defineAppConfig({
  pages: process.env.TARO_ENV === 'weapp' ? ['pages/landing/index', ...pages] : [...pages, ...checkout],
  window: {
    navigationBarTitleText: '微信餐厅',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f5f7',
  },
});
