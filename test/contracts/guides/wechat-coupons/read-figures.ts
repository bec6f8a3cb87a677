// Quoted by the guide to WeChat's coupons: what became of a card, day by day.
import type { WechatApi } from '@kaquan/server';
import { getCardCardInfo } from '@kaquan/server/wechat/datacube/getcardcardinfo';

export async function readFigures(wechat: WechatApi, cardId: string, beginDate: string, endDate: string) {
  const { list } = await getCardCardInfo(wechat, { cardId, beginDate, endDate, condSource: 1 });
  return list.map(({ refDate, receiveCnt, verifyCnt }) => ({
    refDate,
    claimed: receiveCnt,
    used: verifyCnt,
  }));
}
