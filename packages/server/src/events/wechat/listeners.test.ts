// The host app's functions for WeChat's pushes: each is told of its own event, with typed fields.
import { WECHAT_EVENTS } from '@kaquan/protocol/wechat/push';
import { describe, expect, it } from 'vitest';
import { tellListener, type WechatListeners } from './listeners.ts';

const about = (Event: string, more: object = {}) => ({
  event: Event.toLowerCase(),
  dedupeKey: 'x',
  raw: { Event, FromUserName: 'o1', CardId: 'p1', UserCardCode: '0012', ...more },
});

describe('a listener', () => {
  it.each(WECHAT_EVENTS)('of %s is told of that event and of no other', async (event) => {
    const told: string[] = [];
    const listeners: WechatListeners = { [event]: (one: { event: string }) => void told.push(one.event) };
    for (const name of [...WECHAT_EVENTS, 'subscribe']) await tellListener(about(name), listeners);
    expect(told).toEqual([event]);
  });

  it('gets typed fields, and everything else as it came', async () => {
    const told: unknown[] = [];
    const fields = { CreateTime: '1472551036', OuterStr: 'qr', IsGiveByFriend: '0', NewField: 'kept' };
    await tellListener(about('User_Get_Card', fields), {
      user_get_card({ openid, code, createTime, outerStr, isGiveByFriend, fields: raw }) {
        told.push({ openid, code, createTime, outerStr, isGiveByFriend, kept: raw.NewField });
      },
    });
    expect(told).toEqual([
      {
        openid: 'o1',
        code: '0012',
        createTime: 1_472_551_036,
        outerStr: 'qr',
        isGiveByFriend: false,
        kept: 'kept',
      },
    ]);
  });

  it('is waited for, and what it throws is passed on', async () => {
    await expect(
      tellListener(about('user_del_card'), { user_del_card: () => Promise.reject(new Error('closed')) }),
    ).rejects.toThrow('closed');
    await expect(
      tellListener(about('user_del_card'), {
        user_del_card() {
          throw new Error('closed');
        },
      }),
    ).rejects.toThrow('closed');
  });
});
