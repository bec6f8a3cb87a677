// A page of cards that the merchant has had made (卡券货架).
// @see 投放卡券 创建货架接口

export interface LandingPage {
  appid: string;
  banner: string;
  title: string;
  canShare: boolean;
  scene: string;
  cards: { cardId: string; thumbUrl: string }[];
}
