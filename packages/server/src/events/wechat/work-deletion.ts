// user_del_card: somebody removed a card from their wallet.
// @see 微信卡券 卡券事件推送 删除事件
import type { UserDelCard } from '@kaquan/protocol/wechat/push';
import type { Verdict } from '../../platforms/platform.ts';
import { getCode } from '../../platforms/wechat/card/code/get.ts';
import { readCardRules } from '../../platforms/wechat/card-rules.ts';
import { errorVerdict, stateVerdict } from '../../platforms/wechat/code-verdict.ts';
import { type EventTools, end, grant } from './card-rows.ts';
import { enterUse } from './work-use.ts';

/** A card that is shared may have been removed by a friend only, so WeChat says what became of it. */
export async function workDeletion(event: UserDelCard, tools: EventTools): Promise<string> {
  const { sharedWithFriends } = readCardRules(await tools.template(event.cardId));
  const { outcome } = sharedWithFriends ? await ask(event, tools) : { outcome: 'void' };
  // Whoever removed it need not be who used it.
  if (outcome === 'used') return (await enterUse(event, tools)) ? 'used' : 'known';
  if (outcome !== 'void') return 'kept';
  await grant(event, tools);
  return (await end(event.code, '用户已删除', tools)) ? 'void' : 'known';
}

/** @throws what WeChat's refusal was, unless it tells that the card is gone */
async function ask({ cardId, code }: UserDelCard, { api, context }: EventTools): Promise<Verdict> {
  try {
    return stateVerdict(await getCode(api, { cardId, code }), context.now());
  } catch (error) {
    const verdict = errorVerdict(error);
    if (verdict.outcome === 'void') return verdict;
    throw error;
  }
}
