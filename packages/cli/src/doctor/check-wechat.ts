// WeChat: does it give a token, both tickets, and cards to this account; what it cannot be asked.
// @see 微信公众平台 获取稳定版接口调用凭据, 全局返回码; 卡券 JS-SDK 附录1, 附录4
import { CouponError } from '@kaquan/protocol/errors';
import type { WechatApi, WechatConfig } from '@kaquan/server';
import { type Check, type Finding, failure, ok, warning } from './finding.ts';
import type { NotedAnswers } from './note-answers.ts';

/** Of the caller's address, beside 40164: not known to the account, or waiting for its administrator. */
const ADDRESS_CODES: Record<string, string> = {
  '40164': 'Add it to the IP 白名单 of the account: 设置与开发, 安全中心.',
  '61004': 'Add it to the IP 白名单 of the platform that calls for the account.',
  '89501': 'The administrator of the account has to confirm it: it waits for that.',
  '89503': 'The administrator of the account has to confirm it.',
  '89506': 'The administrator refused it twice: it can be asked for again after a day.',
  '89507': 'The administrator refused it: it can be asked for again after an hour.',
};

const TOKEN = 'wechat token';

export function wechatChecks(api: WechatApi, config: WechatConfig, noted: NotedAnswers): Check[] {
  return [
    asked(TOKEN, () => api.ready(), 'An access token was given.', noted),
    asked('wechat jsapi ticket', () => api.jsapiTicket(), 'It was given: wx.config can be signed.', noted),
    asked('wechat card ticket', () => api.cardTicket(), 'It was given: cards can be signed.', noted),
    asked(
      'wechat cards',
      async () => {
        const { getColors } = await import('@kaquan/server/wechat/card/getcolors');
        await getColors(api);
      },
      'The account may call the card interfaces.',
      noted,
    ),
    { name: 'wechat configuration', run: async () => settings(config) },
  ];
}

function asked(name: string, ask: () => Promise<unknown>, said: string, noted: NotedAnswers): Check {
  return {
    name,
    ...(name === TOKEN ? {} : { needs: TOKEN }),
    async run() {
      try {
        await ask();
        return [ok(name, said)];
      } catch (error) {
        return [withAddress(failure(name, error), error, noted)];
      }
    },
  };
}

/** Which address it is, WeChat tells whoever it refuses. */
function withAddress(finding: Finding, error: unknown, { refusedAddress }: NotedAnswers): Finding {
  const todo = error instanceof CouponError ? ADDRESS_CODES[error.platformCode ?? ''] : undefined;
  if (todo === undefined) return finding;
  const address =
    refusedAddress === undefined ? 'The address of this server' : `The address ${refusedAddress}`;
  return { ...finding, said: `${finding.said}: ${address} is not allowed.`, todo };
}

function settings({
  encodingAesKey,
  previousSecrets = [],
  previousTokens = [],
  previousEncodingAesKeys = [],
}: WechatConfig): Finding[] {
  const check = 'wechat configuration';
  const old = [...previousSecrets, ...previousTokens, ...previousEncodingAesKeys].length;
  return [
    encodingAesKey === undefined
      ? warning(
          check,
          'No encodingAesKey: pushes come in 明文模式, where nothing signs their bodies.',
          'Set 安全模式 at WeChat, and encodingAesKey here.',
        )
      : ok(check, 'encodingAesKey has the shape of one: pushes come sealed.'),
    ...(old > 0
      ? [
          warning(
            check,
            `${old} previous secrets, tokens or keys are still accepted.`,
            'Take them out when the change at WeChat is done.',
          ),
        ]
      : []),
  ];
}
