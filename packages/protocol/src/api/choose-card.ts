// POST /wechat/choose-card: signed values for wx.chooseCard.

export interface ChooseCardRequest {
  /** WeChat's location_id. */
  shopId?: string;
  cardType?: string;
  cardId?: string;
}

export interface ChooseCardAnswer {
  shopId: string;
  cardType: string;
  cardId: string;
  /** Seconds. */
  timestamp: number;
  nonceStr: string;
  signType: 'SHA1';
  cardSign: string;
}
