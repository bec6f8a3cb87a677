// Where the document is silent or disagrees with itself about what becomes of a coupon's thresholds.
// @see 朋友的券 不同门槛类型的字段以及展现, 更新日志 V1.1
import { digestClauses } from './friends-digest.ts';
import type { FriendsParts } from './friends-parts.ts';

/**
 * What a preview of these parts takes for granted, for the reader of the preview.
 *
 * @param card `ordinary`: it has its own title and no price
 */
export function assumptions(parts: FriendsParts, card: { ordinary: boolean }): string[] {
  const { leastCost, acceptCategory, rejectCategory, objectUseFor, giftName, notWithOthers } = parts;
  const spends = leastCost > 0;
  const category = Boolean(acceptCategory || rejectCategory);
  const thresholds = [spends, category, Boolean(objectUseFor)].filter(Boolean).length;
  const clauses = digestClauses(parts).length - (acceptCategory && rejectCategory ? 1 : 0);
  const all: [boolean, string][] = [[clauses > 1, '多个门槛的详情摘要文档没有写，按各门槛的摘要依次相连']];
  if (!card.ordinary)
    all.push(
      [spends, '文档没有写明满减门槛 least_cost 的单位，按元计算'],
      [thresholds > 1, '多个门槛的券点单价文档没有写，按其中最高的计算'],
      [notWithOthers === true, '“不与其他优惠共享”没有单独的定价，按不加价计算'],
      [
        spends && !giftName && !category,
        '满减券的标题，表中写作“全场满500减50”，说明写作“满500减50”，取后者',
      ],
      [!spends && !acceptCategory && category, '只填不可用品类时的标题文档没有写，按无门槛拼写'],
      [spends && Boolean(objectUseFor), '满减与买送同时填写时的标题文档没有写，按满减拼写'],
      [Boolean(giftName) && thresholds === 0, '兑换券的数量，表中写作“苹果一个”，更新日志用数字，取数字'],
    );
  return all.filter(([applies]) => applies).map(([, words]) => words);
}
