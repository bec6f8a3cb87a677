// kaquan sign makes what the phone takes, and kaquan explain says why the phone refused something else.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox, type Sandbox } from '@kaquan/sandbox';
import { createCouponServer } from '@kaquan/server';
import { createCard } from '@kaquan/server/wechat/card/create';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createControl } from '../../harness/control.ts';
import { wechatOrdinary } from '../walks/coupon-kinds.ts';
import { platformsOf, writeConfig } from './config-module.ts';
import { runKaquan } from './run-kaquan.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kaquan-sign-'));
let sandbox: Sandbox;
let config: string;
let cardId: string;
let openid: string;
const tickets = { card: '', jsapi: '' };

const file = (name: string, text: string) => {
  const where = path.join(folder, name);
  writeFileSync(where, text);
  return where;
};

beforeAll(async () => {
  sandbox = await createSandbox();
  config = await writeConfig(folder, sandbox.url);
  const users = await fetch(`${sandbox.url}/_sandbox/users`);
  [{ wechat: openid }] = (await users.json()) as [{ wechat: string }];
  const { wechat } = await platformsOf(sandbox.url);
  const office = createCouponServer({
    wechat,
    database: 'memory://',
    identify: () => null,
    logger: pino({ level: 'silent' }),
  });
  try {
    if (!office.wechat) throw new Error('WeChat is configured');
    tickets.card = await office.wechat.cardTicket();
    tickets.jsapi = await office.wechat.jsapiTicket();
    cardId = (await createCard(office.wechat, wechatOrdinary(await createControl(sandbox.url).now()))).cardId;
    await createControl(sandbox.url).wechat.approve(cardId);
  } finally {
    await office.close();
  }
});
afterAll(async () => {
  await sandbox?.close();
  rmSync(folder, { recursive: true, force: true });
});

const hides = ({ output, beside }: { output: string; beside: string }) => {
  for (const secret of Object.values(tickets)) expect(output + beside).not.toContain(secret);
};

describe('kaquan sign and explain', { timeout: 180_000 }, () => {
  it('sign a card that the phone takes, with the ticket of the account', async () => {
    const signed = await runKaquan(['sign', 'card-ext', '--card-id', cardId, '--config', config, '--json']);
    expect(signed).toMatchObject({ code: 0, beside: '' });
    hides(signed);
    const { send, sorted, joined } = JSON.parse(signed.output);
    expect(joined).toBe(sorted.map(({ text }: { text: string }) => text).join(''));
    const added = await createControl(sandbox.url).wechat.addCard(openid, send.cardId, send.cardExt);
    expect(added).toMatchObject({ isSuccess: true });
  });

  it('show every step, and the ticket only when asked', async () => {
    const ticket = file('ticket.txt', `${tickets.card}\n`);
    const args = ['sign', 'card-ext', '--card-id', cardId, '--ticket', ticket, '--timestamp', '1414587457'];
    const shown = await runKaquan(args);
    expect(shown.code).toBe(0);
    expect(shown.output).toContain('‹api_ticket, 86›');
    hides(shown);
    const { output } = await runKaquan([...args, '--nonce-str', 'n', '--show-ticket', '--json']);
    const { joined, signature } = JSON.parse(output);
    expect(joined).toContain(tickets.card);
    expect(createHash('sha1').update(joined).digest('hex')).toBe(signature);
  });

  it('refuse what must not be signed, and say what is missing', async () => {
    const milliseconds = ['sign', 'card-ext', '--card-id', cardId, '--timestamp', '1414587457000'];
    const env = { WECHAT_API_TICKET: tickets.card };
    expect(await runKaquan(milliseconds, { env })).toMatchObject({
      code: 2,
      output: '',
      beside: expect.stringContaining('not milliseconds'),
    });
    expect(await runKaquan(['sign', 'card-ext', '--card-id', cardId])).toMatchObject({
      code: 2,
      beside: expect.stringContaining('WECHAT_API_TICKET'),
    });
  });

  it('explain what the phone refused: the ticket of wx.config', async () => {
    const values = { timestamp: '1414587457', nonce_str: 'Wm3WZYTPz0wzccnW' };
    const signed = [...Object.values(values), cardId, tickets.jsapi].sort().join('');
    const signature = createHash('sha1').update(signed).digest('hex');
    const sent = { cardId, cardExt: JSON.stringify({ ...values, signature }) };
    const native = await createControl(sandbox.url).wechat.addCard(openid, cardId, sent.cardExt);
    expect(native).toMatchObject({ isSuccess: false });

    const explained = await runKaquan(
      ['explain', 'card-ext', '--sent', '-', '--ticket', file('card.txt', tickets.card)],
      { input: JSON.stringify(sent), env: { WECHAT_JSAPI_TICKET: tickets.jsapi } },
    );
    expect(explained).toMatchObject({ code: 1, beside: '' });
    expect(explained.output).toContain('wrong-ticket-kind: Signed with the ticket of the other kind.');
    expect(explained.output).toContain(signature);
    hides(explained);
  });

  it('explain what is right as right: exit code 0', async () => {
    const ticket = file('right.txt', tickets.jsapi);
    const url = 'https://shop.example/?a=1';
    const made = await runKaquan(['sign', 'js-config', '--url', url, '--ticket', ticket, '--json']);
    const sent = file('config.json', JSON.stringify(JSON.parse(made.output).send));
    const args = [
      'explain',
      'js-config',
      '--sent',
      sent,
      '--url',
      `${url}#top`,
      '--ticket',
      ticket,
      '--json',
    ];
    const explained = await runKaquan(args);
    expect(explained.code).toBe(0);
    expect(JSON.parse(explained.output)).toMatchObject({ verdict: 'right', causes: [], findings: [] });
    hides(explained);
  });

  it('ask for a signature when there is none', async () => {
    const env = { WECHAT_API_TICKET: tickets.card };
    expect(await runKaquan(['explain', 'card-ext', '--card-id', cardId], { env })).toMatchObject({
      code: 2,
      beside: expect.stringContaining('--signature'),
    });
  });
});
