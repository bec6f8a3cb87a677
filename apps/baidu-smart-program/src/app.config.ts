// What the smart program is made of. The first page is what an ordinary launch opens.
export default defineAppConfig({
  pages: ['pages/index/index', 'pages/coupon/index', 'pages/coupons/index'],
  window: {
    navigationBarTitleText: '当当图书旗舰店',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f5f7',
  },
});
