// Creating a card: what goes to WeChat, and that a card is created once.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import {
  CDN_IMAGE,
  FRIENDS_CASH,
  FRIENDS_GIFT,
  ORDINARY,
  ORDINARY_BASE,
} from '../../../../test-support/wechat-cards.ts';
import { wechatStage } from '../../../../test-support/wechat-stage.ts';
import type { Card } from './card.ts';
import { createCard } from './create.ts';

const tools = useDatabase();
const PATH = '/card/create';
const wechat = (answer: object = { errcode: 0, errmsg: 'ok', card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }) =>
  wechatStage(tools, { [PATH]: [answer] });
const discount = (base: object, fields: object = {}) =>
  ({ card_type: 'DISCOUNT', discount: { base_info: base, discount: 30, ...fields } }) as Card;

describe('a card that keeps the rules', () => {
  it.each([...ORDINARY, FRIENDS_CASH, FRIENDS_GIFT])(
    'is sent inside `card`, once: $card_type',
    async (card) => {
      const { api, sent } = wechat();
      expect(await createCard(api, card)).toEqual({ cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' });
      expect(sent(PATH)).toEqual([{ card }]);
    },
  );

  it('is sent in the documented form whatever form its numbers have', async () => {
    const { api, sent } = wechat();
    const date_info = { type: '1', begin_timestamp: '1397577600', end_timestamp: '1472724261' };
    await createCard(api, discount({ ...ORDINARY_BASE, date_info, get_limit: '3' }, { discount: '30' }));
    expect(sent(PATH)).toMatchObject([
      {
        card: {
          discount: {
            base_info: {
              date_info: {
                type: 'DATE_TYPE_FIX_TIME_RANGE',
                begin_timestamp: 1397577600,
                end_timestamp: 1472724261,
              },
              get_limit: 3,
            },
            discount: 30,
          },
        },
      },
    ]);
  });

  it.each<[string, object]>([
    ['days from the claim', { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 0 }],
    [
      'days with a common end',
      { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 2, end_timestamp: 9 },
    ],
  ])('may be valid for %s', async (_form, date_info) => {
    const { api, sent } = wechat();
    await createCard(api, discount({ ...ORDINARY_BASE, date_info }));
    expect(sent(PATH)).toMatchObject([{ card: { discount: { base_info: { date_info } } } }]);
  });

  it('keeps fields that WeChat added later, at every level', async () => {
    const { api, sent } = wechat();
    const card = discount(
      { ...ORDINARY_BASE, need_push_on_view: true, sku: { quantity: 1, sku_id: 7 } },
      { advanced_info: { use_condition: { new_condition: 1 }, new_block: {} }, new_field: '新' },
    );
    await createCard(api, card);
    expect(sent(PATH)).toEqual([{ card }]);
  });

  it("loses the blanks that the documents' own samples have in addresses", async () => {
    const { api, sent } = wechat();
    const logo_url = `${CDN_IMAGE.slice(0, 40)} ${CDN_IMAGE.slice(40)}`;
    await createCard(api, discount({ ...ORDINARY_BASE, logo_url, custom_url: 'http://www.qq.com ' }));
    expect(sent(PATH)).toMatchObject([
      { card: { discount: { base_info: { logo_url: CDN_IMAGE, custom_url: 'http://www.qq.com' } } } },
    ]);
  });

  it("may be a GROUPON with categories, as the document's own sample", async () => {
    const { api, sent } = wechat();
    const use_condition = { accept_category: '鞋类', reject_category: '阿迪达斯' };
    const card: Card = {
      card_type: 'GROUPON',
      groupon: { base_info: ORDINARY_BASE, advanced_info: { use_condition }, deal_detail: '套餐' },
    };
    await createCard(api, card);
    expect(sent(PATH)).toEqual([{ card }]);
  });
});

it('is not created twice when the answer is lost', async () => {
  const { api, sent } = wechatStage(tools, { [PATH]: [new Response('', { status: 504 })] });
  await expect(createCard(api, FRIENDS_CASH)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  expect(sent(PATH)).toHaveLength(1);
});

it.each([40071, 40079, 40141, '41025', 47001])('tells the code of a refusal: %s', async (errcode) => {
  const { api } = wechat({ errcode, errmsg: 'invalid, hint: [x]' });
  await expect(createCard(api, FRIENDS_CASH)).rejects.toMatchObject({
    code: 'PLATFORM_REFUSED',
    platformCode: String(errcode),
  });
});

it('does not take an answer without an id for a success', async () => {
  await expect(createCard(wechat({ errcode: 0 }).api, FRIENDS_CASH)).rejects.toMatchObject({
    code: 'PLATFORM_REFUSED',
  });
});
