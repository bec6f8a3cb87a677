// A configuration as a merchant keeps it: a module, here for the apps that the sandbox plays.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CALLBACK_SECRET } from '../../harness/processes/callback-urls.ts';
import { readAccounts } from '../../harness/processes/read-accounts.ts';

/** The fields of a platform that are to be other ones. */
interface Changes {
  wechat?: object;
  baidu?: object;
  beecloud?: object;
}

export async function platformsOf(sandboxUrl: string, changes: Changes = {}) {
  const { wechat, baidu, beecloud } = await readAccounts(sandboxUrl);
  const { appid, secret, token, encodingAesKey } = wechat[0];
  return {
    wechat: { appid, secret, token, encodingAesKey, baseUrl: `${sandboxUrl}/wechat`, ...changes.wechat },
    baidu: {
      appKey: baidu[0].appKey,
      appSecret: baidu[0].appSecret,
      callbackSecret: CALLBACK_SECRET,
      baseUrl: `${sandboxUrl}/baidu`,
      ...changes.baidu,
    },
    beecloud: {
      appId: beecloud[0].appId,
      appSecret: beecloud[0].appSecret,
      masterSecret: beecloud[0].masterSecret,
      baseUrl: `${sandboxUrl}/beecloud`,
      ...changes.beecloud,
    },
  };
}

/** Writes the module; answers its path. `more` is source text: what is no JSON. */
export async function writeConfig(
  folder: string,
  sandboxUrl: string,
  { changes, more = '' }: { changes?: Changes; more?: string } = {},
): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.config.mjs`);
  const platforms = JSON.stringify(await platformsOf(sandboxUrl, changes));
  writeFileSync(
    file,
    `export default { identify: () => null, database: 'memory://', ${more} ...${platforms} };`,
  );
  return file;
}
