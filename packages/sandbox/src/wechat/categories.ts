// What merchants can be: the categories to which friends' cards were opened first.
// @see 朋友的券 开放对象; 第三方强授权 卡券开放类目查询接口

const CATEGORIES: [string, string[]][] = [
  [
    '美食',
    ['粤菜', '茶餐厅', '川菜', '湘菜', '东北菜', '西北菜', '火锅', '自助餐', '小吃', '快餐', '咖啡厅'],
  ],
  ['休闲娱乐', ['展览展出', '温泉洗浴', '足疗按摩', '运动健身', '棋牌室', 'KTV', '宠物美容', '美容美发']],
  ['生活服务', ['快递', '宠物医疗', '物业管理', '家政服务', '养生养护', '婚庆服务', '加油站', '汽车维修']],
  ['酒店', ['快捷酒店', '度假村', '星级酒店']],
  ['购物', ['母婴用品', '鲜花礼品', '家纺家装', '化妆品', '运动户外', '服饰', '超市/便利店', '百货商场']],
  ['旅游景点', ['门票']],
];

/** As getapplyprotocol lists them; the numbers are the sandbox's own. */
export const categoryList = CATEGORIES.map(([category_name, seconds], first) => ({
  primary_category_id: first + 1,
  category_name,
  secondary_category: seconds.map((name, second) => ({
    secondary_category_id: (first + 1) * 100 + second + 1,
    category_name: name,
    need_qualification_stuffs: [],
    can_choose_prepaid_card: 0,
    can_choose_payment_card: 0,
  })),
}));
