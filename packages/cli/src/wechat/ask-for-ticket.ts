// Asks the WeChat account of a configuration for a ticket, beside its servers.
import type { SignatureKind } from '@kaquan/protocol/wechat/explain-signature';
import type { CouponServerConfig } from '@kaquan/server';
import { openBeside } from '../input/open-beside.ts';
import { UsageError } from '../usage-error.ts';

export async function askForTicket(config: CouponServerConfig, kind: SignatureKind): Promise<string> {
  const server = await openBeside(config);
  try {
    if (!server.wechat) throw new UsageError('The configuration has no WeChat account.');
    return await (kind === 'js-config' ? server.wechat.jsapiTicket() : server.wechat.cardTicket());
  } finally {
    await server.close();
  }
}
