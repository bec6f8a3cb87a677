// A use that is pushed while somebody is using the card here: whose it was decides.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { NOW, useDatabase } from '../../../test-support/platform-context.ts';
import { codeOf, openWechatEventsStage } from '../../../test-support/wechat-events-stage.ts';
import { beginUse } from '../../storage/begin-use.ts';
import { reserveCoupon } from '../../storage/reserve-coupon.ts';

const tools = useDatabase();

/** A friends' card of o1's that o1 has confirmed, and nobody has heard what WeChat said. */
async function using() {
  const stage = openWechatEventsStage(tools, { shared: true, codes: { c1: codeOf('o1', 'CONSUMED') } });
  const { db } = await tools.database();
  await stage.push('user_get_card');
  const key = stage.key();
  const redemptionId = randomUUID();
  await reserveCoupon(db, { key, openId: 'o1', redemptionId, until: NOW + 300, now: NOW });
  await beginUse(db, { key, redemptionId, askingUntil: NOW + 30, now: NOW });
  return stage;
}

// Its settling heard from code/get that the card is used, which does not say by whom: both friends were told that it was theirs.
it('by a friend, it is not the use of whoever was about to use the card', async () => {
  const { push, row } = await using();
  expect(await push('user_consume_card', { FromUserName: 'o2' })).toBe('used');
  expect(await row()).toMatchObject({ state: 'used', redemptionId: null });
  expect(await push('user_consume_card', { FromUserName: 'o2' })).toBe('known');
});

it('by the same person, it is left to the settling of that use', async () => {
  const { push, row } = await using();
  expect(await push('user_consume_card')).toBe('known');
  expect(await row()).toMatchObject({ state: 'using' });
});

it('is nothing that a friend who removes the card tells about', async () => {
  const { push, row } = await using();
  expect(await push('user_del_card', { FromUserName: 'o2' })).toBe('known');
  expect(await row()).toMatchObject({ state: 'using' });
});
