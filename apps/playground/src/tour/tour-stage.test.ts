// Where a guided walk is: only what happened since it began counts, and only what really took effect.
import { describe, expect, it } from 'vitest';
import { readSandboxEntry } from '../timeline/read-entries.ts';
import { tourStage, tourStart } from './tour-stage.ts';

const XIAOMING = 'oA';
const XIAOHONG = 'oB';
const FROM_START = { sandbox: 0, backend: 0 };

const did = (id: number, platform: string, route: string, openid = XIAOMING, outcome = 'ok') =>
  readSandboxEntry({ id, at: id, platform, kind: 'action', title: '', route, outcome, request: { openid } });
const consumed = (id: number, platform: string, outcome = 'ok') =>
  readSandboxEntry({ id, at: id, platform, kind: 'request', title: '', route: '/code/consume', outcome });

describe('the Baidu walk', () => {
  it('goes on with each step that was taken, to the end', () => {
    const walk = [did(1, 'baidu', '/claims'), did(2, 'baidu', '/launches'), consumed(3, 'baidu')];
    expect([0, 1, 2, 3].map((n) => tourStage('baidu', walk.slice(0, n), FROM_START))).toEqual([0, 1, 2, 3]);
  });

  it('begins anew for who has walked before', () => {
    const before = [did(1, 'baidu', '/claims'), did(2, 'baidu', '/launches'), consumed(3, 'baidu')];
    const start = tourStart(before);
    expect(tourStage('baidu', before, start)).toBe(0);
    expect(tourStage('baidu', [...before, did(4, 'baidu', '/claims')], start)).toBe(1);
  });

  it('does not ask for a claim where somebody uses the coupon they have', () => {
    expect(tourStage('baidu', [did(1, 'baidu', '/launches')], FROM_START)).toBe(2);
  });

  it('takes a log that ends before the start for a new one: the demo was started again', () => {
    expect(tourStage('baidu', [did(1, 'baidu', '/claims')], { sandbox: 500, backend: 90 })).toBe(1);
  });
});

describe('the WeChat walk', () => {
  const claimed = did(1, 'wechat', '/add-card');

  it('waits for a friend to look at the card: who claimed it looking is not enough', () => {
    const own = did(2, 'wechat', '/views');
    expect(tourStage('wechat', [claimed, own], FROM_START)).toBe(1);
    expect(tourStage('wechat', [claimed, own, did(3, 'wechat', '/views', XIAOHONG)], FROM_START)).toBe(2);
  });

  it('goes on for who uses the card without handing the phone on', () => {
    const opened = did(2, 'wechat', '/card-links');
    expect(tourStage('wechat', [claimed, opened], FROM_START)).toBe(3);
    expect(tourStage('wechat', [claimed, opened, consumed(3, 'wechat', '40099')], FROM_START)).toBe(3);
    expect(tourStage('wechat', [claimed, opened, consumed(3, 'wechat')], FROM_START)).toBe(4);
  });

  it('does not count a claim that WeChat refused', () => {
    expect(tourStage('wechat', [did(1, 'wechat', '/add-card', XIAOMING, '签名错误')], FROM_START)).toBe(0);
  });

  it('counts nothing of the other phone', () => {
    expect(tourStage('wechat', [did(1, 'baidu', '/claims'), did(2, 'baidu', '/launches')], FROM_START)).toBe(
      0,
    );
  });
});
