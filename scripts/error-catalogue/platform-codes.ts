// The platforms' own codes as the server's sources have them: what each becomes, and what to do about it.
import { readConstants, type Table, tableOf } from './read-constants.ts';

const PLATFORMS = 'packages/server/src/platforms';

export interface PlatformCode {
  /** As it is shown: `40146`, `error_code 2`. */
  shown: string;
  code: string;
  /** The code of Kaquan that it ends in. */
  is: string;
  /** What it says about one coupon. */
  forCoupon?: string;
  /** The source's words, in English. */
  cure?: string;
  /** Another cure in some calls, with the paths of these. */
  elsewhere?: { paths: string[]; cure: string };
}

export function wechatCodes(): PlatformCode[] {
  const errors = readConstants(`${PLATFORMS}/wechat/platform-error.ts`);
  const verdicts = tableOf(readConstants(`${PLATFORMS}/wechat/code-verdict.ts`, errors), 'REFUSALS');
  const cures = readConstants(`${PLATFORMS}/wechat/error-cures.ts`);
  const at = tableOf(cures, 'CURES_AT');
  return codesOf(tableOf(errors, 'CODES'), tableOf(cures, 'CURES')).map((platformCode) => {
    const forCoupon = fieldOf(verdicts[platformCode.code], 'code');
    const paths = Object.keys(at).filter((path) => fieldOf(at[path], platformCode.code));
    const cure = fieldOf(at[paths[0] ?? ''], platformCode.code);
    return {
      ...platformCode,
      ...(forCoupon && { forCoupon }),
      ...(cure && { elsewhere: { paths, cure } }),
    };
  });
}

export function baiduCodes(): PlatformCode[] {
  const errors = readConstants(`${PLATFORMS}/baidu/platform-error.ts`);
  const named = (field: string) => (platformCode: PlatformCode) => ({
    ...platformCode,
    shown: `${field} ${platformCode.code}`,
  });
  return [
    ...codesOf(tableOf(errors, 'GATEWAY')).map(named('error_code')),
    ...codesOf(tableOf(errors, 'BUSINESS'), tableOf(errors, 'REFUSALS')).map(named('errno')),
  ];
}

export function beecloudCodes(): PlatformCode[] {
  const errors = readConstants(`${PLATFORMS}/beecloud/platform-error.ts`);
  return codesOf(tableOf(errors, 'MEANING'), { [String(errors.BILL_NO_DUPLICATE)]: undefined });
}

/** @param cures of codes that are PLATFORM_REFUSED, unless `meaning` has them, too */
function codesOf(meaning: Table, cures: Table = {}): PlatformCode[] {
  const codes = [...new Set([...Object.keys(meaning), ...Object.keys(cures)])];
  return codes
    .sort((a, b) => Number(a) - Number(b))
    .map((code) => {
      const cure = cures[code];
      const is = String(meaning[code] ?? 'PLATFORM_REFUSED');
      return { shown: code, code, is, ...(typeof cure === 'string' && { cure }) };
    });
}

function fieldOf(value: Table[string], name: string): string | undefined {
  const field = typeof value === 'object' && !Array.isArray(value) ? value[name] : undefined;
  return typeof field === 'string' ? field : undefined;
}
