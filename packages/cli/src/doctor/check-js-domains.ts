// The pages that wx.config is signed for: WeChat tells nobody which domains it allows, but what it would refuse is known.
// @see 微信 JS-SDK 步骤一：绑定域名
import { isIP } from 'node:net';
import type { WechatConfig } from '@kaquan/server';
import { type Check, type Finding, failed, ok, skipped, warning } from './finding.ts';

const CHECK = 'wechat js domains';
const PATIENCE = 5_000;

export interface JsDomainOptions {
  /** The file that WeChat has the owner of a domain put there: `MP_verify_x1Y2z3.txt`. */
  verifyFile?: string | undefined;
  fetch: typeof globalThis.fetch;
}

export function jsDomainCheck({ pageOrigins = [] }: WechatConfig, options: JsDomainOptions): Check {
  return {
    name: CHECK,
    async run() {
      if (pageOrigins.length === 0)
        return [
          warning(
            CHECK,
            'wx.config is signed for any page that asks.',
            'Name your pages in wechat.pageOrigins, the same as under JS接口安全域名 at WeChat.',
          ),
        ];
      return Promise.all(pageOrigins.map((origin) => lookAt(new URL(origin), options)));
    },
  };
}

async function lookAt(origin: URL, { verifyFile, fetch }: JsDomainOptions): Promise<Finding> {
  const { hostname, port } = origin;
  if (isIP(hostname.replace(/^\[|\]$/g, '')) || hostname === 'localhost' || port !== '')
    return warning(
      CHECK,
      `${origin.host} cannot stand under JS接口安全域名.`,
      'WeChat takes domains only, without a port. For a test on this machine the sandbox takes any.',
    );
  if (verifyFile === undefined)
    return skipped(
      CHECK,
      `${hostname}: WeChat cannot be asked. Look under 公众号设置, 功能设置, JS接口安全域名, or give --verify-file.`,
    );
  return hasFile(origin, verifyFile, fetch);
}

/** What is in the file stands in its name. */
async function hasFile(origin: URL, file: string, fetch: JsDomainOptions['fetch']): Promise<Finding> {
  const expected = /^MP_verify_(?<text>\w+)\.txt$/.exec(file)?.groups?.text;
  const todo = `Put ${file} where ${origin.origin}/${file} answers it, as WeChat wants it.`;
  try {
    const response = await fetch(new URL(file, origin), { signal: AbortSignal.timeout(PATIENCE) });
    const text = (await response.text()).trim();
    if (response.ok && (expected === undefined ? text !== '' : text === expected))
      return ok(CHECK, `${origin.hostname} has the file that WeChat looks for.`);
    return failed(CHECK, `${origin.hostname} answers something else (HTTP ${response.status}).`, todo);
  } catch {
    return failed(CHECK, `${origin.hostname} does not answer.`, todo);
  }
}
