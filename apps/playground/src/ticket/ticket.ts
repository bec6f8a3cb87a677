// One coupon as the wallets on the two phones draw it, whichever platform it lives on.
import type { CouponFace, Validity } from '@kaquan/protocol/coupon';

export interface Ticket {
  /** Baidu's couponTakeId, WeChat's code; for a campaign, the template's id. */
  id: string;
  templateId: string;
  face: CouponFace;
  /** The face's colour as CSS takes it. */
  ground: string;
  validity: Validity;
  used: boolean;
}

/** Whether it is used or past its end, and so can only be looked at. */
export function isOver(ticket: Ticket, now: number): boolean {
  return ticket.used || (ticket.validity.endTime !== undefined && now > ticket.validity.endTime);
}
