// Figures by day: which days may be asked for, and how they are read.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import { wechatStage } from '../../../../test-support/wechat-stage.ts';
import type { FiguresRequest } from './figures-request.ts';
import { getCardBizuinInfo } from './getcardbizuininfo.ts';
import { getCardCardInfo } from './getcardcardinfo.ts';

const tools = useDatabase();
const ALL = '/datacube/getcardbizuininfo';
const ONE = '/datacube/getcardcardinfo';
const row = {
  ref_date: '2015-06-23',
  view_cnt: 10,
  view_user: '9',
  receive_cnt: 8,
  receive_user: 7,
  verify_cnt: 6,
  verify_user: 5,
  given_cnt: 4,
  given_user: 3,
  expire_cnt: 2,
  expire_user: 1,
};
const figures = {
  refDate: '2015-06-23',
  viewCnt: 10,
  viewUser: 9,
  receiveCnt: 8,
  receiveUser: 7,
  verifyCnt: 6,
  verifyUser: 5,
  givenCnt: 4,
  givenUser: 3,
  expireCnt: 2,
  expireUser: 1,
};
const wechat = (answer: object = { list: [row] }) => wechatStage(tools, { [ALL]: [answer], [ONE]: [answer] });
const june = { beginDate: '2015-06-15', endDate: '2015-06-30', condSource: 0 } as const;

describe('the figures', () => {
  it('of all cards come by day, from an answer without errcode', async () => {
    const { api, sent } = wechat();
    expect(await getCardBizuinInfo(api, june)).toEqual({ list: [{ ...figures, raw: row }] });
    expect(sent(ALL)).toEqual([{ begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 }]);
  });

  it('of one card tell its type, and keep what WeChat adds', async () => {
    const more = { ...row, card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE', card_type: '3', new_cnt: 1 };
    const { api, sent } = wechat({ list: [more] });
    const request = { ...june, condSource: 1, cardId: 'po8pktyDLmakNY2fn2VyhkiEPqGE' } as const;
    expect(await getCardCardInfo(api, request)).toEqual({
      list: [{ ...figures, raw: more, cardId: 'po8pktyDLmakNY2fn2VyhkiEPqGE', cardType: 3 }],
    });
    expect(sent(ONE)).toMatchObject([{ cond_source: 1, card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE' }]);
  });

  it('of every card are asked for without a card_id', async () => {
    const { api, sent } = wechat({ list: [] });
    expect(await getCardCardInfo(api, june)).toEqual({ list: [] });
    expect(sent(ONE)[0]).not.toHaveProperty('card_id');
  });

  it.each([61500, '61501'])("are refused with WeChat's own %s", async (errcode) => {
    const { api } = wechat({ errcode, errmsg: 'date range error' });
    await expect(getCardBizuinInfo(api, june)).rejects.toMatchObject({ platformCode: String(errcode) });
  });
});

describe.each([
  ['getcardbizuininfo', getCardBizuinInfo],
  ['getcardcardinfo', getCardCardInfo],
])('%s', (_name, get) => {
  it.each<[string, object]>([
    ['one day', { beginDate: '2015-06-15', endDate: '2015-06-15' }],
    ['62 days on', { beginDate: '2015-06-15', endDate: '2015-08-16' }],
    ['a leap day', { beginDate: '2016-02-29', endDate: '2016-03-01' }],
    ['a source as text', { condSource: '1' }],
  ])('takes %s', async (_what, change) => {
    const { api, asked } = wechat();
    await get(api, { ...june, ...change });
    expect(asked.at(-1)?.path).toMatch(/^\/datacube\//);
  });

  it.each<[string, string, object]>([
    ['beginDate', 'must be a day like 2015-06-15', { beginDate: '2015-6-15' }],
    ['beginDate', 'must be a day like 2015-06-15', { beginDate: '20150615' }],
    ['endDate', 'must be a day that exists', { endDate: '2015-02-30' }],
    ['endDate', 'must be a day that exists', { endDate: '2015-13-01' }],
    ['endDate', 'is missing', { endDate: undefined }],
    ['endDate', 'must not be before beginDate', { endDate: '2015-06-14' }],
    ['endDate', 'at most 62 days after beginDate', { endDate: '2015-08-17' }],
    ['condSource', '0 (console) or 1 (API)', { condSource: 2 }],
    ['condSource', 'is missing', { condSource: undefined }],
  ])('refuses %s before WeChat is asked: %s', async (path, rule, change) => {
    const { api, asked } = wechat();
    const attempt = get(api, { ...june, ...change } as FiguresRequest);
    await expect(attempt).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await expect(attempt).rejects.toThrow(new RegExp(`^${path}: `));
    await expect(attempt).rejects.toThrow(rule);
    expect(asked).toEqual([]);
  });
});
