// What a line of either log means in the story.
import { describe, expect, it } from 'vitest';
import { entryMeaning } from './entry-kinds.ts';

describe('entryMeaning', () => {
  it('names people in Chinese with the words of the log', () => {
    const meaning = entryMeaning({ kind: 'action', route: '/claims', title: '小明在卡券包领取' });
    expect(meaning).toMatchObject({ zh: '小明在卡券包领取', en: 'User claims a coupon', story: true });
  });

  it('tells mark from unmark by the body, because WeChat has one route for both', () => {
    const mark = (is_mark: boolean) =>
      entryMeaning({
        kind: 'request',
        route: '/card/code/mark',
        title: '占用 Code',
        request: { body: { is_mark } },
      });
    expect(mark(true).zh).toBe('占用这张券 5 分钟');
    expect(mark(false).zh).toBe('放开这张券');
  });

  it('tells issuing from listing by the method, because BeeCloud has one route for both', () => {
    const coupon = (method: string) =>
      entryMeaning({ kind: 'request', method, route: '/2/rest/coupon', title: '' });
    expect(coupon('POST')).toMatchObject({ zh: '向平台发券', story: true });
    expect(coupon('GET').story).toBe(false);
  });

  it('leaves out of the story how often a payment was asked after', () => {
    const story = (kind: 'page' | 'request', route: string) => entryMeaning({ kind, route, title: '' }).story;
    expect(story('page', '/api/beecloud/bills')).toBe(true);
    expect(story('page', '/api/beecloud/bills/b1')).toBe(false);
    expect(story('request', '/2/rest/bill')).toBe(true);
    expect(story('request', '/2/rest/bills')).toBe(false);
  });

  it('says that a launch is relayed to be decrypted and granted once', () => {
    expect(entryMeaning({ kind: 'page', route: '/api/baidu/launch-coupon', title: '' }).zh).toBe(
      '解密并发券一次',
    );
  });

  it('falls back to the title of the log, then to the route', () => {
    expect(entryMeaning({ kind: 'request', route: '/card/new', title: '新接口' }).en).toBe('新接口');
    expect(entryMeaning({ kind: 'page', route: '/api/new', title: '' }).zh).toBe('/api/new');
  });
});
