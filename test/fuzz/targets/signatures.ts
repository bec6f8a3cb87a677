// Signatures, each beside the documented rule written down once more over node:crypto.
import { createHash } from 'node:crypto';
import { appSign, webhookSignature } from '@kaquan/protocol/beecloud/app-sign';
import { buildCardExt, cardExtSignature } from '@kaquan/protocol/wechat/card-ext';
import { cardSign } from '@kaquan/protocol/wechat/choose-card';
import { jsConfigSignature } from '@kaquan/protocol/wechat/js-config';
import { messageSignature } from '@kaquan/protocol/wechat/message-crypto';
import { cardApiTicket, jsapiTicket } from '@kaquan/protocol/wechat/tickets';
import * as fc from 'fast-check';
import { claim, readJson, refusing, type Target, type TargetGroup } from '../engine/target.ts';
import { hostileText, wellFormed } from '../hostile/text.ts';
import { hostileUrl } from '../hostile/url.ts';

const sha1 = (text: string) => createHash('sha1').update(wellFormed(text)).digest('hex');
const md5 = (text: string) => createHash('md5').update(wellFormed(text)).digest('hex');

/** The documents' own words: sort by dictionary order of bytes, join, SHA-1. */
function sorted(values: readonly string[]): string {
  // Half a surrogate pair has no bytes; which place it sorts to is nobody's rule.
  return sha1([...values].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(''));
}

/** Texts in a JSON list, so that each can be damaged. */
const texts = (count: number) =>
  fc.array(hostileText, { minLength: count, maxLength: count }).map((list) => JSON.stringify(list));

function readTexts(input: string, count: number): string[] | undefined {
  const list = readJson(input);
  if (!Array.isArray(list) || list.length < count) return undefined;
  return list.every((one) => typeof one === 'string' && one === wellFormed(one))
    ? (list as string[])
    : undefined;
}

const targets: Target[] = [
  {
    name: 'protocol/wechat/card-ext',
    seeds: ['["ticket ","pCard","1404896688","nonce","code","openid"]'],
    inputs: texts(6),
    run(input) {
      const [apiTicket = '', cardId = '', timestamp = '', nonceStr = '', code = '', openid = ''] =
        readTexts(input, 6) ?? [];
      const fields = {
        apiTicket: cardApiTicket(apiTicket || 't'),
        cardId,
        timestamp,
        nonceStr,
        code,
        openid,
      };
      const signature = refusing(() => cardExtSignature(fields));
      if (signature === undefined) return;
      claim(
        signature === sorted([fields.apiTicket, cardId, timestamp, nonceStr, code, openid]),
        'the signature is that of the rule',
      );
      const { cardExt } = buildCardExt(fields);
      const signed = JSON.parse(cardExt) as Record<string, unknown>;
      claim(
        signed.signature === signature && (signed.code ?? '') === code && (signed.openid ?? '') === openid,
        'cardExt holds what was signed',
      );
      claim(
        !cardExt.includes(JSON.stringify(fields.apiTicket)) ||
          fields.apiTicket.length < 8 ||
          // Somebody's code may read like the ticket.
          [timestamp, nonceStr, code, openid].includes(fields.apiTicket),
        'and not the ticket',
      );
    },
  },
  {
    name: 'protocol/wechat/choose-card',
    seeds: ['["ticket","wx1","1437997723","nonce","shop","pCard","CASH"]'],
    inputs: texts(7),
    run(input) {
      const [apiTicket = '', appId = '', timestamp = '', nonceStr = '', shopId, cardId, cardType] =
        readTexts(input, 7) ?? [];
      const ticket = cardApiTicket(apiTicket || 't');
      const sign = refusing(() =>
        cardSign({ apiTicket: ticket, appId, timestamp, nonceStr, shopId, cardId, cardType }),
      );
      if (sign !== undefined)
        claim(
          sign === sorted([ticket, appId, timestamp, nonceStr, shopId ?? '', cardId ?? '', cardType ?? '']),
          'the signature is that of the rule',
        );
    },
  },
  {
    name: 'protocol/wechat/js-config',
    seeds: ['http://shop.example/a?b=1#c'],
    inputs: hostileUrl,
    run(input) {
      const url = wellFormed(input);
      const signature = refusing(() =>
        jsConfigSignature({ jsapiTicket: jsapiTicket('ticket'), nonceStr: 'n', timestamp: 1, url }),
      );
      const signed = url.split('#', 1)[0] ?? '';
      claim((signature === undefined) === (signed === ''), 'only an address can be signed');
      if (signature !== undefined)
        claim(
          signature === sha1(`jsapi_ticket=ticket&noncestr=n&timestamp=1&url=${signed}`),
          'the signature is that of the rule',
        );
    },
  },
  {
    name: 'protocol/wechat/message-crypto messageSignature',
    seeds: ['["token","1409735669","xxxxxx","encrypt"]'],
    inputs: texts(4),
    run(input) {
      const parts = readTexts(input, 1);
      if (parts) claim(messageSignature(...parts) === sorted(parts), 'the signature is that of the rule');
    },
  },
  {
    name: 'protocol/beecloud/app-sign',
    seeds: ['["app","1502874325000","secret","bill","PAY","WX","100"]'],
    inputs: texts(7),
    run(input) {
      const [
        appId = '',
        timestamp = '',
        appSecret = '',
        transactionId = '',
        transactionType = '',
        channelType = '',
        transactionFee = '',
      ] = readTexts(input, 7) ?? [];
      const sign = refusing(() => appSign({ appId, timestamp, appSecret }));
      if (sign !== undefined)
        claim(sign === md5(appId + timestamp + appSecret), 'app_sign is that of the rule');
      const webhook = refusing(() =>
        webhookSignature({
          appId,
          transactionId,
          transactionType,
          channelType,
          transactionFee,
          masterSecret: appSecret,
        }),
      );
      if (webhook !== undefined)
        claim(
          webhook === md5(appId + transactionId + transactionType + channelType + transactionFee + appSecret),
          'the webhook’s is that of the rule',
        );
    },
  },
];

export default { name: 'signatures', open: async () => ({ targets }) } satisfies TargetGroup;
