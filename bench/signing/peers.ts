// The npm packages that sign cards, called as their readers are told to: they draw nonce and time, and wait for a ticket.
import { buildCardExt, cardExtSignature } from '@kaquan/protocol/wechat/card-ext';
import { cardSign } from '@kaquan/protocol/wechat/choose-card';
import { cardApiTicket } from '@kaquan/protocol/wechat/tickets';
import WechatApi from 'co-wechat-api';
import Card from 'wechat-jssdk/lib/Card.js';
import Store from 'wechat-jssdk/lib/store/Store.js';
import { APP_ID, CARD_TICKET, type Tap } from './draw-fields.ts';

export interface Peer {
  name: string;
  theirs(tap: Tap): Promise<unknown>;
  /** The same with Kaquan: nonce and time drawn as they draw them, the ticket waited for. */
  ours(tap: Tap): Promise<unknown>;
  /** Whether what they answered is signed as WeChat wants it, with what they drew. */
  isRight(answer: unknown, tap: Tap): boolean;
}

interface PeerCardExt {
  timestamp: string;
  nonce_str?: string;
  signature: string;
}

/** Of a server that has one in memory. */
const ticket = async () => CARD_TICKET;
const drawn = () => ({
  timestamp: Math.floor(Date.now() / 1000),
  nonceStr: Math.random().toString(36).slice(2, 17),
});
const isRightCardExt = ({ timestamp, nonce_str, signature }: PeerCardExt, { cardId, openid }: Tap) =>
  signature === cardExtSignature({ apiTicket: CARD_TICKET, cardId, timestamp, nonceStr: nonce_str, openid });
const oursCardExt = async ({ cardId, openid }: Tap) =>
  buildCardExt({ apiTicket: await ticket(), cardId, openid, ...drawn() });

const HOUR = 3_600_000;
const coWechatApi = new WechatApi(APP_ID, 'secret');
coWechatApi.registerTicketHandle(
  async () => ({ ticket: CARD_TICKET, expireTime: Date.now() + HOUR }),
  async () => {},
);

const store = new Store({ noInterval: true });
await store.updateCardTicket({ ticket: CARD_TICKET, modifyDate: new Date() });
const wechatJssdk = new Card({ appId: APP_ID, appSecret: 'secret', store });

export const PEERS: Peer[] = [
  {
    name: 'buildCardExt, co-wechat-api',
    theirs: ({ cardId, openid }) => coWechatApi.getCardExt({ card_id: cardId, openid }),
    ours: oursCardExt,
    isRight: (answer, tap) => isRightCardExt(answer as PeerCardExt, tap),
  },
  {
    name: 'buildCardExt, wechat-jssdk',
    theirs: ({ cardId, openid }) => wechatJssdk.getCardExt(cardId, undefined, openid),
    ours: oursCardExt,
    isRight: (answer, tap) => isRightCardExt(JSON.parse(answer as string) as PeerCardExt, tap),
  },
  {
    name: 'cardSign, wechat-jssdk',
    theirs: ({ cardType }) => wechatJssdk.getCardSignature(undefined, cardType),
    ours: async ({ cardType }) =>
      cardSign({ apiTicket: cardApiTicket(await ticket()), appId: APP_ID, cardType, ...drawn() }),
    isRight(answer, { cardType }) {
      const { timestamp, nonceStr, cardSign: signature } = answer as Record<string, string>;
      return (
        signature ===
        cardSign({
          apiTicket: CARD_TICKET,
          appId: APP_ID,
          timestamp: `${timestamp}`,
          nonceStr: `${nonceStr}`,
          cardType,
        })
      );
    },
  },
];
