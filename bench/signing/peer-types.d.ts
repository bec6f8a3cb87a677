// What the benches call of two packages that bring no types.
declare module 'co-wechat-api' {
  interface StoredTicket {
    ticket: string;
    expireTime: number;
  }
  export default class WechatApi {
    constructor(appId: string, appSecret: string);
    registerTicketHandle(read: () => Promise<StoredTicket>, save: () => Promise<void>): void;
    getCardExt(card: { card_id: string; openid?: string }): Promise<unknown>;
  }
}

declare module 'wechat-jssdk/lib/store/Store.js' {
  export default class Store {
    constructor(options: { noInterval: boolean });
    updateCardTicket(ticket: { ticket: string; modifyDate: Date }): Promise<unknown>;
  }
}

declare module 'wechat-jssdk/lib/Card.js' {
  import type Store from 'wechat-jssdk/lib/store/Store.js';
  export default class Card {
    constructor(options: { appId: string; appSecret: string; store: Store });
    getCardExt(cardId: string, code?: string, openid?: string): Promise<string>;
    getCardSignature(shopId?: string, cardType?: string, cardId?: string): Promise<unknown>;
  }
}
