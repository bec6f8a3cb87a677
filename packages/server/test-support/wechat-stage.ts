// WeChat's API in front of a scripted platform that gives tokens.
import { createWechatApi } from '../src/platforms/wechat/api.ts';
import type { useDatabase } from './platform-context.ts';
import { scriptedFetch } from './scripted-fetch.ts';

/** @param tools of the test file's useDatabase */
export function wechatStage(
  { context, newApp }: Pick<ReturnType<typeof useDatabase>, 'context' | 'newApp'>,
  script: Parameters<typeof scriptedFetch>[0],
) {
  const scripted = scriptedFetch({
    '/cgi-bin/stable_token': [{ access_token: 'the-token', expires_in: 7200 }],
    ...script,
  });
  const api = createWechatApi(
    { appid: newApp(), secret: 'the-secret', baseUrl: 'http://wechat.test' },
    context(scripted.fetch),
  );
  /** The JSON bodies that were sent to a path. */
  const sent = (path: string) => scripted.of(path).map(({ body }) => JSON.parse(body) as unknown);
  return { api, sent, ...scripted };
}
