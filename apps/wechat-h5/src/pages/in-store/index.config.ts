export default definePageConfig({ navigationBarTitleText: '到店使用' });
