// POST /wechat/card-ext: the cardList for wx.addCard.

export interface CardExtRequest {
  cards: {
    cardId: string;
    /** Only for cards with use_custom_code. */
    code?: string;
    /** Only for cards with bind_openid. */
    openid?: string;
    /** Where the card was claimed: comes back in the push. */
    outerStr?: string;
    /** The older form of outerStr: a whole number. */
    outerId?: number;
    /**
     * Only for cards with DATE_TYPE_FIX_TERM: when it was really claimed in the merchant's own system, seconds. The
     * card's days are counted from then.
     */
    fixedBeginTimestamp?: number;
  }[];
}

export interface CardExtAnswer {
  /** Hand it to wx.addCard as it is: each cardExt is a JSON string holding exactly what was signed. */
  cardList: { cardId: string; cardExt: string }[];
}
