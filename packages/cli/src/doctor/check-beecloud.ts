// BeeCloud: does what answers at baseUrl take our signature.
// @see BeeCloud 营销卡券 查询优惠券模板
import type { BeecloudApi, BeecloudConfig } from '@kaquan/server';
import { type Check, type Finding, failure, ok, warning } from './finding.ts';

const CHECK = 'beecloud signature';

export function beecloudChecks(api: BeecloudApi, { baseUrl }: BeecloudConfig): Check[] {
  return [
    {
      name: CHECK,
      run: () =>
        api.ready().then(
          () => [ok(CHECK, 'The app id and the app secret were accepted.'), ...addressOf(baseUrl)],
          (error: unknown) => [failure(CHECK, error), ...addressOf(baseUrl)],
        ),
    },
  ];
}

function addressOf(baseUrl: string): Finding[] {
  const { protocol, hostname } = new URL(baseUrl);
  const check = 'beecloud baseUrl';
  if (/(^|\.)beecloud\.cn$/.test(hostname))
    return [
      warning(
        check,
        'The vendor has been silent since 2018, and his domain may belong to somebody else by now.',
        'Make sure who answers there before money goes through it.',
      ),
    ];
  const isHere = hostname === 'localhost' || hostname.startsWith('127.');
  return protocol === 'https:' || isHere
    ? []
    : [warning(check, 'It is not https: bills and coupons can be read on the way.', 'Use https.')];
}
