// My coupons of all platforms, and the wallet's own chooser for a card that is not here yet.
// @see 朋友的券 拉取卡券列表 wx.chooseCard
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import type { Platform } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponList } from '@kaquan/react/coupon-list';
import { errorWords } from '@kaquan/react/error-words';
import { useChooseCard } from '@kaquan/react/use-choose-card';
import { useCoupons } from '@kaquan/react/use-coupons';
import { useState } from 'react';
import { insideWechat } from '../../inside-wechat';
import { wechat } from '../../kaquan';
import { openCoupon, openLanding, openUse, whereElse } from '../../open-page';
import { useReturn } from '../../use-return';
import { useChosen } from '../use/use-chosen';

/**
 * The cards are the official account's, and it may not know yet who a person of the mini-program is: the first claim
 * tells it.
 */
const EMPTY_HINT =
  process.env.TARO_ENV === 'weapp'
    ? '领一张券，这里就认得你了，在公众号里领过的券也会一起出现。'
    : '领到的券会出现在这里。';

function CouponsPage() {
  const list = useCoupons();
  useReturn(list.reload);
  const chooser = useChooseCard();
  useChosen(chooser, openUse);
  const [elsewhere, setElsewhere] = useState<Platform>();
  const words = chooser.error && errorWords(chooser.error);
  return (
    <Screen
      footer={
        wechat.knows('chooseCard') ? (
          <ActionButton
            kind="plain"
            label="从微信卡包选一张"
            busy={chooser.status === 'busy'}
            onAct={() => void chooser.chooseCard()}
          />
        ) : (
          <ActionButton kind="plain" label="去领券" onAct={openLanding} />
        )
      }
    >
      {elsewhere && <Tip>{whereElse(elsewhere)}</Tip>}
      {words && <Tip tone="warning">{`${words.title}。${words.hint}`}</Tip>}
      <CouponList
        list={list}
        onUse={(coupon) => setElsewhere(openCoupon(coupon) ? undefined : coupon.platform)}
        emptyHint={EMPTY_HINT}
      />
    </Screen>
  );
}

export default insideWechat(CouponsPage);
