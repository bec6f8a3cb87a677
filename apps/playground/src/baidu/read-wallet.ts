// What the sandbox tells of Baidu's 卡券包, as tickets.
import { colorValue } from '@kaquan/protocol/baidu/colors';
import { couponFace } from '@kaquan/protocol/baidu/coupon-face';
import type { Validity } from '@kaquan/protocol/coupon';
import type { WalletItem } from '../sandbox/control.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { claimWords, dateWords } from './date-words.ts';

/** The picture that advertises a coupon, and what it says. */
export interface Banner {
  /** Of the coupon it belongs to. */
  couponId: string;
  title: string;
  picUrl: string;
}

/** What the detail page prints of a claimed coupon and of a campaign alike. */
export interface Terms {
  /** When it can be used, as the campaign says it. */
  dates: string;
  /** Rich text, as the merchant wrote it. */
  description: string;
  banner?: Banner;
}

/** A coupon of the user's. */
export interface Take extends Ticket {
  terms: Terms;
  couponCode: string;
  /** Seconds. */
  usedAt?: number;
}

/** Something that can be claimed in 卡券包. */
export interface Campaign {
  /** Its id is the campaign's. */
  ticket: Ticket;
  terms: Terms;
  /** From when to when it can be claimed. */
  claimDates: string;
  /** How many one user may claim. */
  limit: number;
  /** How many this user has claimed. */
  taken: number;
  /** How many are left for everybody. */
  left: number;
  /** Why this user cannot claim one now; absent when he can. */
  refusal?: { code: string; message: string };
}

/** Baidu's default blue for a colour that is not in its table. */
const DEFAULT_GROUND = '#487FCC';

/** A claimed coupon of `GET /_sandbox/baidu/wallet`. */
export function readTake(item: WalletItem): Take {
  return {
    ...readTicket(item),
    id: String(item.couponTakeId),
    terms: readTerms(item),
    couponCode: String(item.couponCode ?? ''),
    ...(item.usedAt === undefined ? {} : { usedAt: Number(item.usedAt) }),
  };
}

/** A template of `GET /_sandbox/baidu/campaigns`, asked for one user. */
export function readCampaign(item: WalletItem): Campaign {
  const refusal = item.refusal as Campaign['refusal'];
  return {
    ticket: readTicket(item),
    terms: readTerms(item),
    claimDates: claimWords(item.dateInfo),
    limit: Number(item.getLimit ?? 1),
    taken: Number(item.taken ?? 0),
    left: Number(item.stockLeft ?? 0),
    ...(refusal ? { refusal } : {}),
  };
}

function readTicket(item: WalletItem): Ticket {
  const face = couponFace(item);
  return {
    id: String(item.couponId),
    templateId: String(item.couponId),
    face,
    ground: colorValue(face.color ?? '') ?? DEFAULT_GROUND,
    validity: (item.validity ?? {}) as Validity,
    used: item.state === 'used',
  };
}

function readTerms(item: WalletItem): Terms {
  const banner = item.banner as Banner | undefined;
  return {
    dates: dateWords(item.dateInfo),
    description: String(item.description ?? ''),
    ...(banner ? { banner } : {}),
  };
}
