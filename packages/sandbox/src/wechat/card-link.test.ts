// The cells of a card that lead somewhere: to whom, with what, and when.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();

async function held(make: typeof sharedCard | typeof discountCard = sharedCard, more: object = {}) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now(), more));
  const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
  return { merchant, cardId, code: String(code) };
}

describe('a link cell', () => {
  const link = (openid: string, code: string, which: string) =>
    sandbox.post('/_sandbox/wechat/card-links', { openid, code, link: which });

  test("of a friends' card adds card_id, encrypt_code and openid before the #, percent-encoded once", async () => {
    const { cardId, code, merchant } = await held();
    const { url } = await link(hong, code, 'center');
    const opened = new URL(String(url));
    expect(String(url).startsWith(`http://shop.example/use?from=card&card_id=${cardId}&encrypt_code=`)).toBe(
      true,
    );
    expect(opened.hash).toBe('#/pages/use');
    expect(opened.search).toMatch(/encrypt_code=[^&]*%2B/);
    expect(opened.searchParams.get('openid')).toBe(hong);
    const encrypt_code = opened.searchParams.get('encrypt_code');
    expect(await merchant.post('/card/code/decrypt', { encrypt_code })).toMatchObject({ code });
  });

  test('of an ordinary card has no openid', async () => {
    const { code } = await held(discountCard);
    expect(new URL(String((await link(ming, code, 'center')).url)).searchParams.has('openid')).toBe(false);
  });

  test('goes when the card was used, except the promotion cell', async () => {
    const { code, merchant } = await held();
    await merchant.post('/card/code/mark', { code, openid: ming });
    await merchant.post('/card/code/consume', { code, openid: ming });
    expect(await link(ming, code, 'center')).toMatchObject({ error: { code: 'LINK_HIDDEN' } });
    expect((await link(ming, code, 'promotion')).url).toMatch(/^http:\/\/shop\.example\/more\?card_id=/);
    expect(await link(ming, code, 'custom')).toMatchObject({ error: { code: 'NO_LINK' } });
  });

  test('is nobody’s business but the holder’s and friends’', async () => {
    const { code } = await held();
    expect(await link(gang, code, 'center')).toMatchObject({ error: { code: 'UNKNOWN_CODE' } });
  });

  describe('beside the two others', () => {
    const CELLS = {
      center_url: 'http://shop.example/use',
      custom_url: 'http://shop.example/mall',
      promotion_url: 'http://shop.example/more',
    };
    /** Which of 使用场景, 服务场景 and 营销场景 can be tapped. */
    const shown = async (code: string) => {
      const answers = await Promise.all(
        ['center', 'custom', 'promotion'].map(async (which) => ({
          which,
          ...(await link(ming, code, which)),
        })),
      );
      return answers.filter((one) => 'url' in one).map(({ which }) => which);
    };

    test('shows only when the card can be used: not before its time, when the others do', async () => {
      const now = sandbox.clock.now();
      const date_info = {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        begin_timestamp: now + 3600,
        end_timestamp: now + 7200,
      };
      const { code } = await held(discountCard, { base: { ...CELLS, date_info } });
      expect(await shown(code)).toEqual(['custom', 'promotion']);
      sandbox.clock.advance(3600);
      expect(await shown(code)).toEqual(['center', 'custom', 'promotion']);
    });

    test('leaves the promotion alone while the card is being given away', async () => {
      const { code } = await held(discountCard, { base: { ...CELLS, can_give_friend: true } });
      await sandbox.post('/_sandbox/wechat/gifts', { openid: ming, code });
      expect(await shown(code)).toEqual(['promotion']);
    });
  });
});
