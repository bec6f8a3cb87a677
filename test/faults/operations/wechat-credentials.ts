// WeChat's token and tickets: renewed whenever they have run out, by whoever needs one first.
import { getCard } from '@kaquan/server/wechat/card/get';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import type { Lane } from '../lane.ts';
import type { Attempt, Operation } from '../operation.ts';
import { newCard } from './wechat-cards.ts';

/** Asks for something that needs a fresh token or ticket. */
function renewing(
  name: string,
  route: string,
  covers: readonly string[],
  ask: (lane: Lane) => Promise<unknown>,
) {
  return {
    name: `wechat: ${name}`,
    platform: 'wechat',
    route,
    rule: 'again',
    covers,
    writes: true,
    async prepare(lane: Lane): Promise<Attempt> {
      const cardId = await newCard(lane);
      lane.kept.set('card for tickets', cardId);
      // Past the end of every token and ticket.
      lane.sandbox.clock.advance(7_300);
      return { act: () => ask(lane), effects: async () => 1 };
    },
  } satisfies Operation;
}

export const wechatCredentials: readonly Operation[] = [
  renewing('the access token is renewed', '/cgi-bin/stable_token', ['wechat access_token'], (lane) =>
    getCoinsInfo(lane.wechat).catch(() =>
      getCard(lane.wechat, { cardId: String(lane.kept.get('card for tickets')) }),
    ),
  ),
  renewing(
    'the ticket for wx.config is renewed',
    '/cgi-bin/ticket/getticket',
    ['POST /wechat/js-config', './wechat/cgi-bin/ticket/getticket'],
    (lane) => lane.ask(lane.person(), 'POST', '/wechat/js-config', { url: 'https://shop.test/' }),
  ),
  renewing(
    'the ticket for cards is renewed',
    '/cgi-bin/ticket/getticket',
    ['POST /wechat/card-ext', 'POST /wechat/choose-card', './wechat/cgi-bin/ticket/getticket'],
    (lane) =>
      lane.ask(lane.person(), 'POST', '/wechat/card-ext', {
        cards: [{ cardId: lane.kept.get('card for tickets') }],
      }),
  ),
];
