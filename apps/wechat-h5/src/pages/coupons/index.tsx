// My coupons, and the wallet's own chooser for a card that is not here yet.
// @see 朋友的券 拉取卡券列表 wx.chooseCard
import { ActionButton } from '@kaquan/react/action-button';
import { CouponList } from '@kaquan/react/coupon-list';
import { errorWords } from '@kaquan/react/error-words';
import { Tip } from '@kaquan/page-pieces/tip';
import { Screen } from '@kaquan/page-pieces/screen';
import { useChooseCard } from '@kaquan/react/use-choose-card';
import { useCoupons } from '@kaquan/react/use-coupons';
import { insideWechat } from '../../inside-wechat';
import { openUse } from '../../open-page';
import { useReturn } from '../../use-return';
import { useChosen } from '../use/use-chosen';

function CouponsPage() {
  const list = useCoupons();
  useReturn(list.reload);
  const chooser = useChooseCard();
  useChosen(chooser, openUse);
  const words = chooser.error && errorWords(chooser.error);
  return (
    <Screen
      footer={
        <ActionButton
          kind='plain'
          label='从微信卡包选一张'
          busy={chooser.status === 'busy'}
          onAct={() => void chooser.chooseCard()}
        />
      }
    >
      {words && <Tip tone='warning'>{`${words.title}。${words.hint}`}</Tip>}
      <CouponList
        list={list}
        onUse={({ templateId, id }) => openUse({ cardId: templateId, code: id })}
        emptyHint='领到微信卡包里的券会出现在这里。'
      />
    </Screen>
  );
}

export default insideWechat(CouponsPage);
