// Server-side request forgery: the server calls the platforms that it was configured with, and nothing that it was told.
import { readdir, readFile } from 'node:fs/promises';
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wechatOrdinary } from '../contracts/walks/coupon-kinds.ts';
import { type Listening, listen } from '../harness/listen.ts';
import { CALLBACK_SECRET, type Stage } from './stage.ts';

const SOURCES = new URL('../../packages/server/src/', import.meta.url);
const CALL = /(globalThis|options)\.fetch\(|[^.\w]fetch\(['"`]|node:https|undici|\bhttps?\.(request|get)\(/;
const COMMENT = /^\s*(\/\/|\/?\*).*$/gm;
/** The one file that calls anybody, and the one that says with what. */
const CALLERS = ['create-coupon-server.ts', 'platforms/http/send-request.ts'];

export function outboundCalls(stage: () => Stage): void {
  describe('The server', () => {
    /** Somewhere inside: what an attacker would have the server read for him. */
    const visits: string[] = [];
    let bait: Listening;
    let url = '';
    beforeAll(async () => {
      bait = await listen((request, response) => {
        visits.push(request.url ?? '');
        response.end('{}');
      });
      url = `${bait.url}/inside`;
    });
    afterAll(() => bait.close());

    it('fetches no address that a page sends, in whichever field', async () => {
      const { me } = stage().people();
      const ask = stage().as(me);
      const more = {
        url,
        logo_url: url,
        picUrl: url,
        icon_url_list: [url],
        return_url: url,
        callbackUrl: url,
      };
      await ask('POST', '/wechat/js-config', { url });
      await ask('POST', '/wechat/card-ext', { cards: [{ cardId: stage().cardId, outerStr: url, ...more }] });
      await ask('POST', '/wechat/choose-card', { cardId: url, shopId: url.slice(0, 60), ...more });
      await ask('POST', '/wechat/code', { cardId: url, encryptCode: url, ...more });
      await ask('POST', '/baidu/launch-coupon', { coupon: url, ...more });
      await ask('POST', '/redemptions', { platform: 'wechat', cardId: url, code: '1', ...more });
      await ask('POST', '/beecloud/bills', { orderId: stage().newOrder(me), channel: 'BC_WX_WAP', ...more });
      expect(visits).toEqual([]);
    });

    it('fetches no address that a push brings, nor one behind an entity of its XML', async () => {
      const push = { Event: 'user_get_coupon', PicUrl: url, CouponId: url, CouponTakeId: '1' };
      await stage().send('POST', `/callbacks/baidu/${CALLBACK_SECRET}`, { body: push });
      const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "${url}">]><xml><Encrypt>&e;</Encrypt><PicUrl>${url}</PicUrl></xml>`;
      await stage().send('POST', '/callbacks/wechat', { body: xml });
      await stage().send('POST', '/callbacks/beecloud', {
        body: { transaction_id: url, transaction_type: 'PAY' },
      });
      expect(visits).toEqual([]);
    });

    it('fetches no picture of a card: its address must be WeChat’s, and other addresses are told to WeChat alone', async () => {
      const { gift, ...card } = wechatOrdinary(stage().sandbox.clock.now());
      const { wechat } = stage().server;
      const withBase = (more: object) => ({
        ...card,
        gift: { ...gift, base_info: { ...gift.base_info, ...more } },
      });
      await expect(createCard(wechat, withBase({ logo_url: url }))).rejects.toMatchObject({
        code: 'FIELD_INVALID',
      });
      const { cardId } = await createCard(
        wechat,
        withBase({ center_url: url, custom_url_name: '进店', custom_url: url }),
      );
      expect(JSON.stringify(await getCard(wechat, { cardId }))).toContain(url);
      expect(visits).toEqual([]);
    });

    it('follows no platform that sends it elsewhere', async () => {
      const { me } = stage().people();
      const { cardId } = stage();
      const { encryptCode } = await stage().control.wechat.claim(me.wechat, cardId);
      const count = 3;
      await stage().control.fault({
        platform: 'wechat',
        route: '/card/code/decrypt',
        kind: 'redirect',
        count,
      });
      const before = await stage().control.lastLogId();
      const answer = await stage().as(me)('POST', '/wechat/code', { cardId, encryptCode });
      await stage().control.noFaults();
      expect(answer.error?.code).toBe('PLATFORM_UNREACHABLE');
      const routes = (await stage().control.log(before)).map(({ route }) => route);
      expect(routes.some((route) => route.includes('/card/code/decrypt'))).toBe(true);
      expect(routes.filter((route) => route.includes('/moved'))).toEqual([]);
    });

    it('has called nobody but the platforms that it was configured with', () => {
      const { url: platforms } = stage().sandbox;
      expect(stage().asked.length).toBeGreaterThan(10);
      expect(new Set(stage().asked.map(({ origin }) => origin))).toEqual(new Set([platforms]));
      const bases = stage().asked.map(({ pathname }) => pathname.split('/')[1]);
      expect(new Set(bases)).toEqual(new Set(['baidu', 'wechat', 'beecloud']));
    });

    it('has one file that calls anybody, and it refuses to be sent elsewhere', async () => {
      const files = (await readdir(SOURCES, { recursive: true })).filter(
        (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('cli/'),
      );
      const calling: string[] = [];
      for (const file of files) {
        const source = await readFile(new URL(file, SOURCES), 'utf8');
        // What an example in a comment shows is called by whoever copies it.
        if (CALL.test(source.replace(COMMENT, ''))) calling.push(file);
      }
      expect(calling.sort()).toEqual(CALLERS);
      const http = await readFile(new URL('platforms/http/send-request.ts', SOURCES), 'utf8');
      expect(http.match(/options\.fetch\(/g)).toHaveLength(1);
      expect(http).toContain("redirect: 'manual'");
      expect(http).toContain('if (isRedirect || status >= 500) throw noAnswer');
    });
  });
}
