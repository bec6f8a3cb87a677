// The story keeps what happens to a coupon, and leaves out the rest.
import { describe, expect, it } from 'vitest';
import { pickStory } from './pick-story.ts';
import { readBackendEntry, readSandboxEntry } from './read-entries.ts';

const push = (id: number, event: string) =>
  readSandboxEntry({ id, at: id, platform: 'wechat', kind: 'push', title: '推送', route: `push:${event}` });
const request = (id: number, route: string) =>
  readSandboxEntry({ id, at: id, platform: 'wechat', kind: 'request', title: '请求', route });
const arrival = (id: number) =>
  readBackendEntry({
    id,
    at: id,
    method: 'POST',
    path: '/api/callbacks/wechat',
    status: 200,
    ms: 3,
    outcome: 'ok',
  });

describe('pickStory', () => {
  it('leaves out tokens and tickets, and keeps what happens to the coupon', () => {
    const entries = [
      request(1, '/cgi-bin/token'),
      request(2, '/card/code/mark'),
      request(3, '/cgi-bin/ticket/getticket'),
      request(4, '/card/code/consume'),
    ];
    expect(pickStory(entries).map(({ route }) => route)).toEqual(['/card/code/mark', '/card/code/consume']);
  });

  it('leaves out the arrival of a push that is left out itself', () => {
    expect(pickStory([push(1, 'card_pass_check'), arrival(1)])).toEqual([]);
    expect(pickStory([push(1, 'user_get_card'), arrival(1)])).toHaveLength(2);
  });

  it('finds that push also where it was noted down after its arrival', () => {
    expect(
      pickStory([arrival(1), push(2, 'card_pass_check'), push(9, 'user_get_card'), arrival(9)]),
    ).toHaveLength(2);
  });

  it('keeps a platform call that nobody thought of', () => {
    expect(pickStory([request(1, '/card/something/new')])).toHaveLength(1);
  });

  it('tells of a campaign as a whole when its upload broke off, and of no other', () => {
    const api = '/rest/2.0/smartapp/v1.0/coupon';
    const call = (id: number, path: string, couponId: string, outcome = 'ok') => {
      const told =
        path === '/create' ? { response: { data: { couponId } } } : { request: { body: { couponId } } };
      const route = `${api}${path}`;
      return readSandboxEntry({
        id,
        at: id,
        platform: 'baidu',
        kind: 'request',
        title: '请求',
        route,
        outcome,
        ...told,
      });
    };
    const entries = [
      call(1, '/create', '7'),
      call(2, '/code/batchUpload', '7'),
      call(3, '/create', '8'),
      call(4, '/code/batchUpload', '8', '故障：timeout-after（已生效：ok）'),
      call(5, '/code/batchUpload', '8'),
      call(6, '/banner/add', '8'),
    ];
    expect(pickStory(entries).map(({ id }) => id)).toEqual([3, 4, 5, 6]);
  });
});
