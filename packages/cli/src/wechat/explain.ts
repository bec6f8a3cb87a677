// kaquan explain: which of the known mistakes made a wrong signature.
// @see 微信卡券 JS-SDK 附录1, 附录4, 附录5 常见错误
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type CardFacts,
  type Explanation,
  explainSignature,
  readSent,
  type SentObject,
  type SignatureKind,
  type Suspects,
} from '@kaquan/protocol/wechat/explain-signature';
import type { ArgsDef, CommandDef } from 'citty';
import { EXIT, exitWith } from '../exit-code.ts';
import { readOptionalSecret, readSecret } from '../input/read-secret.ts';
import { print } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';
import { printableExplanation, printExplanation } from './print-explanation.ts';
import { optionOf, readValues, textOf, ticketSource, valueArgs } from './signature-args.ts';

/** What else may have been signed, where the asker has it. */
const SECRET_SUSPECTS = {
  'other-ticket': { env: 'WECHAT_OTHER_TICKET', what: 'a ticket of another account, or an older one' },
  'app-secret': { env: 'WECHAT_SECRET', what: 'the AppSecret' },
  'access-token': { env: 'WECHAT_ACCESS_TOKEN', what: 'an access_token' },
};
const VALUE_SUSPECTS: Record<SignatureKind, readonly string[]> = {
  'card-ext': ['card_id', 'code', 'openid', 'nonce_str', 'timestamp', 'app_id', 'outer_str'],
  'choose-card': ['app_id', 'card_id', 'card_type', 'location_id', 'nonce_str', 'timestamp'],
  'js-config': ['url', 'noncestr', 'timestamp'],
};

/** The command for one kind of signature. */
export function explainCommand(kind: SignatureKind): CommandDef {
  const ticket = ticketSource(kind);
  const other = ticketSource(kind === 'js-config' ? 'card-ext' : 'js-config');
  const otherTicket = kind === 'js-config' ? 'card-ticket' : 'jsapi-ticket';
  return {
    meta: { name: kind, description: 'Which known mistakes made this signature, one or two of them' },
    args: explainArgs(kind, otherTicket),
    async run({ args }) {
      const suspects: Suspects = {
        otherKindTicket: await readOptionalSecret({ file: textOf(args[otherTicket]), env: other.env }),
        otherTickets: await read('other-ticket').then((found) => (found ? [found] : [])),
        appSecret: await read('app-secret'),
        accessToken: await read('access-token'),
        values: VALUE_SUSPECTS[kind].flatMap((name) => {
          const value = textOf(args[`other-${optionOf(name)}`]);
          return value === undefined ? [] : [{ name, text: value }];
        }),
      };
      const sent = args.sent === undefined ? undefined : await readSentFile(String(args.sent));
      const signed = await readSecret({ file: textOf(args.ticket), ...ticket });
      const explanation = explainSignature({
        kind,
        values: { ...readValues(kind, args), [kind === 'js-config' ? 'jsapi_ticket' : 'api_ticket']: signed },
        sent,
        signature: textOf(args.signature),
        suspects,
        card: cardFacts(args),
      });
      if (explanation.verdict === 'unsigned')
        throw new UsageError('Give the signature: in --sent, or as --signature.');
      const showsSecrets = args['show-ticket'] === true;
      if (args.json) print(JSON.stringify(printableExplanation(explanation, showsSecrets)));
      else printExplanation(explanation, { showsSecrets, all: args.all === true });
      exitWith(isFine(explanation) ? EXIT.fine : EXIT.wrong);

      async function read(name: keyof typeof SECRET_SUSPECTS): Promise<string | undefined> {
        return readOptionalSecret({ file: textOf(args[name]), env: SECRET_SUSPECTS[name].env });
      }
    },
  };
}

function explainArgs(kind: SignatureKind, otherTicket: string): ArgsDef {
  const { env, what } = ticketSource(kind);
  const secrets = Object.entries(SECRET_SUSPECTS).map(([name, suspect]): [string, ArgsDef[string]] => [
    name,
    { type: 'string', description: `Suspected: a file with ${suspect.what}; else ${suspect.env}` },
  ]);
  const values = VALUE_SUSPECTS[kind].map((name): [string, ArgsDef[string]] => [
    `other-${optionOf(name)}`,
    { type: 'string', description: `Suspected: another ${name}, or one that should not be there` },
  ]);
  return {
    sent: {
      type: 'string',
      description: 'A file with what the page was given, as JSON, or - for standard input',
    },
    signature: { type: 'string', description: 'The signature, where --sent does not hold it' },
    ...valueArgs(kind),
    ticket: { type: 'string', description: `A file with ${what}, or - for standard input; else ${env}` },
    ...(kind === 'card-ext'
      ? {
          'own-code': {
            type: 'boolean',
            description: 'The card has use_custom_code; --no-own-code: it has not',
          },
          'bind-openid': {
            type: 'boolean',
            description: 'The card has bind_openid; --no-bind-openid: it has not',
          },
        }
      : {}),
    [otherTicket]: { type: 'string', description: 'Suspected: a file with the ticket of the other kind' },
    ...Object.fromEntries([...secrets, ...values]),
    all: {
      type: 'boolean',
      description: 'Every single mistake, with its own text and signature',
      default: false,
    },
    'show-ticket': { type: 'boolean', description: 'Write secrets into the joined texts', default: false },
    json: { type: 'boolean', description: 'One JSON object', default: false },
  };
}

async function readSentFile(file: string): Promise<SentObject> {
  const sent = readSent(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
  if (!sent) throw new UsageError(`${file} holds no JSON object.`);
  return sent;
}

function cardFacts(args: Record<string, unknown>): CardFacts {
  const fact = (name: string) => (typeof args[name] === 'boolean' ? args[name] : undefined);
  return { ownCode: fact('own-code'), bindsOpenid: fact('bind-openid') };
}

function isFine({ verdict, findings }: Explanation): boolean {
  return verdict === 'right' && findings.length === 0;
}
