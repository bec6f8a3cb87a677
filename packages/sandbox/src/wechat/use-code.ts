// A code is used: it ends for its holder and every friend, and the merchant is told.
// @see 朋友的券 核销事件推送
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import { happen } from './happenings.ts';
import { send } from './pushes.ts';
import type { Store } from './store.ts';
import type { UserCard } from './user-card.ts';

/** What user_consume_card says about where the use came from. */
export interface Use {
  openid: string;
  source: 'FROM_API' | 'FROM_MP';
  locationName?: string;
  verifyCode?: string | undefined;
  remarkAmount?: string | undefined;
}

/** Uses the code, for good; the caller has asked whether it may. */
export function useCode(
  core: Core,
  store: Store,
  account: WechatAccount,
  userCard: UserCard,
  use: Use,
): void {
  const now = core.clock.now();
  userCard.consumed = { openid: use.openid, at: now };
  delete userCard.mark;
  happen(store, 'verify', userCard, use.openid, now);
  send(core, account, '核销卡券推送', use.openid, 'user_consume_card', {
    CardId: userCard.cardId,
    UserCardCode: userCard.code,
    ConsumeSource: use.source,
    LocationName: use.locationName ?? '',
    StaffOpenId: '',
    VerifyCode: use.verifyCode ?? '',
    RemarkAmount: use.remarkAmount ?? '',
    OuterStr: '',
  });
}
