// What the sandbox tells of WeChat's 卡包, as cards.
import type { Validity } from '@kaquan/protocol/coupon';
import { colorValue } from '@kaquan/protocol/wechat/colors';
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import { type CardLink, listOf, type WalletItem } from '../sandbox/control.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** A line of the card's page that leads to the merchant. */
interface LinkCell {
  link: CardLink;
  words: string;
}

/** Why an unused card cannot be used: on its way to a friend, back from one who did not take it, ended by the merchant. */
export type CardHold = 'gifting' | 'gift-timeout' | 'unavailable';

/** A card in 卡包: the user's own, or one a friend shares. */
export interface WechatCard extends Ticket {
  /** The friend's name, on a shared card. */
  sharedBy?: string;
  /** Somebody keeps it for five minutes just now. */
  inUse: boolean;
  hold?: CardHold;
  /** The button in the middle of the card's page. */
  center?: string;
  cells: LinkCell[];
  /** CODE_TYPE_…: how the code is held up to a clerk. */
  codeType: string;
  /** 微信买单 is on. */
  payCell: boolean;
  /** 自助核销 is on, with what it asks for. */
  selfConsumeCell?: { needVerifyCod: boolean; needRemarkAmount: boolean };
  canGive: boolean;
}

/** A card to be taken: behind a QR code, or sent by a friend. */
export interface OfferedCard {
  /** The card_id, or the code of a gift. */
  id: string;
  face: Ticket['face'];
  ground: string;
  /** Who sends it. */
  from?: string;
}

/** WeChat's grey for a colour that is not in its table. */
const DEFAULT_GROUND = '#5E6671';

const HOLDS: Record<string, CardHold> = {
  GIFTING: 'gifting',
  GIFT_TIMEOUT: 'gift-timeout',
  UNAVAILABLE: 'unavailable',
};

/** A card of `GET /_sandbox/wechat/wallet`. A used card keeps only the line that leads back to the shop. */
export function readCard(item: WalletItem): WechatCard {
  const used = item.state === 'used';
  const hold = HOLDS[String(item.status)];
  const usable = !used && hold === undefined;
  const links = listOf<{ link: CardLink; name: string }>(item.links, '');
  const center = links.find(({ link }) => link === 'center')?.name;
  const selfConsumeCell = item.selfConsumeCell as WechatCard['selfConsumeCell'];
  return {
    id: String(item.code),
    templateId: String(item.cardId),
    ...readFace(item),
    validity: (item.validity ?? {}) as Validity,
    used,
    inUse: item.markedBy !== undefined && !used,
    ...(hold ? { hold } : {}),
    ...(typeof item.sharedBy === 'string' ? { sharedBy: item.sharedBy } : {}),
    ...(center && usable ? { center } : {}),
    cells: links
      .filter(({ link }) => link === 'promotion' || (link === 'custom' && usable))
      .map(({ link, name }) => ({ link, words: name })),
    codeType: String(item.codeType ?? 'CODE_TYPE_NONE'),
    payCell: item.payCell === true && usable,
    ...(selfConsumeCell && usable ? { selfConsumeCell } : {}),
    canGive: item.canGive === true && usable,
  };
}

/** A card behind a QR code that was scanned. */
export function readOffer(item: WalletItem): OfferedCard {
  return { id: String(item.cardId), ...readFace(item) };
}

/** A card that a friend has sent on its way. */
export function readGift(item: WalletItem): OfferedCard {
  return { id: String(item.code), ...readFace(item), from: String(item.from ?? '') };
}

function readFace(item: WalletItem): Pick<Ticket, 'face' | 'ground'> {
  const face = couponFace(item.card);
  return { face, ground: colorValue(face.color ?? '') ?? DEFAULT_GROUND };
}
