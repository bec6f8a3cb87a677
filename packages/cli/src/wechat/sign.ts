// kaquan sign: how a signature of WeChat is put together, and what is sent with it.
// @see 微信卡券 JS-SDK 附录1, 附录4; 朋友的券 拉取卡券列表(ChooseCard)接口
import { randomBytes } from 'node:crypto';
import {
  type SignatureKind,
  type SignatureSteps,
  signatureSteps,
} from '@kaquan/protocol/wechat/explain-signature';
import type { ArgsDef, CommandDef } from 'citty';
import { loadConfig } from '../input/load-config.ts';
import { readSecret } from '../input/read-secret.ts';
import { print } from '../output/print.ts';
import { askForTicket } from './ask-for-ticket.ts';
import { printable, printSteps } from './print-steps.ts';
import { type Sent, sentOf } from './sent-of.ts';
import { readValues, textOf, ticketSource, valueArgs } from './signature-args.ts';

const WHAT: Record<SignatureKind, string> = {
  'card-ext': 'cardExt of wx.addCard',
  'choose-card': 'cardSign of wx.chooseCard',
  'js-config': 'The signature of wx.config',
};

/** The command for one kind of signature. */
export function signCommand(kind: SignatureKind): CommandDef {
  const { env, what } = ticketSource(kind);
  const args: ArgsDef = {
    ...valueArgs(kind, { timestamp: 'now unless given', 'nonce-str': 'made here unless given' }),
    ...(kind === 'card-ext'
      ? { 'outer-str': { type: 'string', description: 'Sent along, not signed' } }
      : {}),
    ticket: { type: 'string', description: `A file with ${what}, or - for standard input; else ${env}` },
    config: { type: 'string', description: 'A configuration: the ticket is asked of its WeChat account' },
    'show-ticket': { type: 'boolean', description: 'Write the ticket into the joined text', default: false },
    json: { type: 'boolean', description: 'One JSON object', default: false },
  };
  return {
    meta: { name: kind, description: `${WHAT[kind]}, with every step` },
    args,
    async run({ args }) {
      const config = textOf(args.config);
      const ticket = config
        ? await askForTicket(await loadConfig(config), kind)
        : await readSecret({ file: textOf(args.ticket), env, what });
      const given = readValues(kind, args);
      const sent = sentOf(kind, ticket, {
        ...given,
        timestamp: given.timestamp ?? Math.floor(Date.now() / 1000),
        nonce: String(given.nonce_str ?? given.noncestr ?? randomBytes(16).toString('hex')),
        outerStr: textOf(args['outer-str']),
      });
      const steps = signatureSteps(kind, sent.values);
      if (args.json)
        print(JSON.stringify({ ...printable(steps, args['show-ticket'] === true), send: sent.send }));
      else tell(steps, sent, args['show-ticket'] === true);
    },
  };
}

function tell(steps: SignatureSteps, { send }: Sent, showsTicket: boolean): void {
  printSteps(steps, showsTicket);
  print('');
  print('To be sent');
  for (const [name, value] of Object.entries(send)) print(`  ${name.padEnd(12)}${value}`);
}
