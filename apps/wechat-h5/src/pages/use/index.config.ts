export default definePageConfig({ navigationBarTitleText: '使用优惠券' });
