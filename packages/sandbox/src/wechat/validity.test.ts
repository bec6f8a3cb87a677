// From when to when a card with a term is good.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, ming, openMerchant } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const at = (time: string) => Date.parse(time) / 1000;

/** From when to when a card with this term can be used, taken on an afternoon in Beijing. */
async function taken(term: Json) {
  sandbox.clock.set(at('2026-03-10T15:00:00+08:00'));
  const { card } = await openMerchant(sandbox);
  const date_info = { type: 'DATE_TYPE_FIX_TERM', ...term };
  const cardId = await card(discountCard(sandbox.clock.now(), { base: { date_info } }));
  const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
  // Its token outlives no day, so each question has its own.
  const state = async () => (await openMerchant(sandbox)).post('/card/code/get', { code });
  return { state, times: (await state()).card as { begin_time: number; end_time: number } };
}

describe('a card with a term', () => {
  test('begins with the claim, and counts its day as the first', async () => {
    const { times } = await taken({ fixed_term: 1, fixed_begin_term: 0 });
    expect(times).toMatchObject({
      begin_time: at('2026-03-10T15:00:00+08:00'),
      end_time: at('2026-03-10T23:59:59+08:00'),
    });
  });

  test('waits its begin term, and starts at midnight in Beijing', async () => {
    const { times, state } = await taken({ fixed_term: 2, fixed_begin_term: 1 });
    expect(times).toMatchObject({
      begin_time: at('2026-03-11T00:00:00+08:00'),
      end_time: at('2026-03-12T23:59:59+08:00'),
    });
    sandbox.clock.set(times.begin_time - 1);
    expect(await state()).toMatchObject({ can_consume: false });
    sandbox.clock.set(times.begin_time);
    expect(await state()).toMatchObject({ can_consume: true });
  });

  test('ends with end_timestamp at the latest', async () => {
    const end_timestamp = at('2026-03-11T12:00:00+08:00');
    const { times } = await taken({ fixed_term: 30, fixed_begin_term: 0, end_timestamp });
    expect(times).toMatchObject({ end_time: end_timestamp });
  });
});
