export default definePageConfig({ navigationBarTitleText: '当当图书旗舰店' });
