// What the sandbox tells of Baidu's 卡券包, as tickets.
import { colorValue } from '@kaquan/protocol/baidu/colors';
import { couponFace } from '@kaquan/protocol/baidu/coupon-face';
import type { Validity } from '@kaquan/protocol/coupon';
import type { WalletItem } from '../sandbox/control.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** Something that can be claimed in 卡券包. */
export interface Campaign {
  ticket: Ticket;
  /** How many one user may claim. */
  limit: number;
  /** How many are left for everybody. */
  left: number;
  claimable: boolean;
}

/** Baidu's default blue for a colour that is not in its table. */
const DEFAULT_GROUND = '#487FCC';

/** A claimed coupon of `GET /_sandbox/baidu/wallet`. */
export function readTake(item: WalletItem): Ticket {
  const face = couponFace(item);
  return {
    id: String(item.couponTakeId),
    templateId: String(item.couponId),
    face,
    ground: colorValue(face.color ?? '') ?? DEFAULT_GROUND,
    validity: (item.validity ?? {}) as Validity,
    used: item.state === 'used',
  };
}

/** A template of `GET /_sandbox/baidu/campaigns`. */
export function readCampaign(item: WalletItem): Campaign {
  const take = readTake(item);
  return {
    ticket: { ...take, id: take.templateId },
    limit: Number(item.getLimit ?? 1),
    left: Number(item.stockLeft ?? 0),
    claimable: item.claimable !== false,
  };
}
