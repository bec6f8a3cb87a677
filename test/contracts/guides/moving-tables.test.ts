// The tables of the guides to moving: every card call of the other library is in them, and every function of ours is real.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const GUIDES = path.join(import.meta.dirname, '../../../docs/guides');

/** The card calls of each, as its source has them at the commit that its guide names. */
const CALLS: Record<string, string> = {
  // lib/api_card.js and lib/api_js.js of 42c6e31
  'moving-from-co-wechat-api': `uploadLogo addLocations getLocations getColors createCard getRedirectUrl createQRCode
    consumeCode decryptCode deleteCard getCode getCards getCard getCardList updateCode unavailableCode updateCard
    updateCardStock activateMembercard getActivateMembercardUrl updateMembercard getActivateTempinfo activateUserForm
    updateMovieTicket checkInBoardingPass updateLuckyMonkeyBalance updateMeetingTicket setTestWhitelist
    registerTicketHandle getTicket ensureTicket getJsConfig getCardExt getLatestTicket`,
  // Client, CodeClient, CoinClient, JssdkClient and the services of src/OfficialAccount/Card of 7412288
  'moving-from-easywechat': `colors categories create get list update delete createQrCode getQrCode getQrCodeUrl
    createLandingPage getHtml setTestWhitelist setTestWhitelistByName getUserCards setPayCell setPayConsumeCell
    increaseStock reduceStock deposit getDepositedCount check disable consume decrypt activate getPrice summary
    recharge order orders confirm getTicket assign attachExtension member_card general_card movie_ticket
    boarding_pass meeting_ticket gift_card gift_card_order gift_card_page sub_merchant invoice`,
  // WxMpCardService of 3e48dc7
  'moving-from-wxjava': `getCardApiTicket createCardApiSignature decryptCardCode queryCardCode consumeCardCode
    markCardCode getCardDetail addTestWhiteList createCard createQrcodeCard createLandingPage unavailableCardCode
    deleteCard cardCodeDeposit cardCodeDepositCount cardCodeCheckcode cardMpnewsGethtml cardModifyStock
    cardCodeUpdate cardPaycellSet cardSelfConsumeCellSet getUserCardList`,
};

/** What stands in the table's first column, and in all of it. */
function tableOf(guide: string) {
  const text = readFileSync(path.join(GUIDES, guide), 'utf8');
  const [, table = ''] = /\n(\| [^\n]*Kaquan[\s\S]*?)\n\n/.exec(text) ?? [];
  const theirs = table.split('\n').map((row) => row.split(' | ')[0] ?? '');
  const ours = [...table.matchAll(/`(\w+)` · `([\w/-]+)`/g)].map(([, name = '', module = '']) => ({
    name,
    module,
  }));
  return { theirs: new Set(theirs.join(' ').match(/\w+/g)), ours };
}

describe.each(Object.keys(CALLS))('the table of %s', (guide) => {
  const { theirs, ours } = tableOf(`${guide}.md`);

  it('has every card call of theirs', () => {
    expect((CALLS[guide] ?? '').split(/\s+/).filter((call) => !theirs.has(call))).toEqual([]);
  });

  it('names functions that there are', async () => {
    expect(ours.length).toBeGreaterThan(10);
    for (const { name, module } of ours) {
      const exported = (await import(`@kaquan/server/${module}`)) as Record<string, unknown>;
      expect(`${module} ${name}: ${typeof exported[name]}`).toBe(`${module} ${name}: function`);
    }
  });

  it('is the same in Chinese', () => {
    const chinese = tableOf(`${guide}.zh-CN.md`);
    expect(chinese.ours).toEqual(ours);
    expect((CALLS[guide] ?? '').split(/\s+/).filter((call) => !chinese.theirs.has(call))).toEqual([]);
  });
});
