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

/** A card in 卡包: the user's own, or one a friend shares. */
export interface WechatCard extends Ticket {
  /** The friend's name, on a shared card. */
  sharedBy?: string;
  /** Somebody keeps it for five minutes just now. */
  inUse: boolean;
  /** The button in the middle of the card's page. */
  center?: string;
  cells: LinkCell[];
}

/** WeChat's grey for a colour that is not in its table. */
const DEFAULT_GROUND = '#5E6671';

/** A card of `GET /_sandbox/wechat/wallet`. A used card keeps only the line that leads back to the shop. */
export function readCard(item: WalletItem): WechatCard {
  const face = couponFace(item.card);
  const used = item.state === 'used';
  const links = listOf<{ link: CardLink; name: string }>(item.links, '');
  const center = links.find(({ link }) => link === 'center')?.name;
  return {
    id: String(item.code),
    templateId: String(item.cardId),
    face,
    ground: colorValue(face.color ?? '') ?? DEFAULT_GROUND,
    validity: (item.validity ?? {}) as Validity,
    used,
    inUse: item.markedBy !== undefined && !used,
    ...(typeof item.sharedBy === 'string' ? { sharedBy: item.sharedBy } : {}),
    ...(center && !used ? { center } : {}),
    cells: links
      .filter(({ link }) => link === 'promotion' || (link === 'custom' && !used))
      .map(({ link, name }) => ({ link, words: name })),
  };
}
