// The samples of the guide to operations, against the sandbox; and its table, against what the server really shows.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@kaquan/sandbox';
import type { CouponServerConfig } from '@kaquan/server';
import type { Serving } from '@kaquan/server/adapters/serve-node';
import { ExportResultCode } from '@opentelemetry/core';
import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createControl } from '../../harness/control.ts';
import { openShop } from '../../harness/open-shop.ts';
import { CALLBACK_SECRET } from '../../harness/processes/callback-urls.ts';
import { readAccounts } from '../../harness/processes/read-accounts.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { bringOpenTelemetry } from './operations/bring-opentelemetry.ts';
import { lookWhetherReady } from './operations/look-whether-ready.ts';
import { serve } from './operations/serve.ts';

const spans: string[] = [];
/** The in-memory one of the SDK forgets at its end, and at its end it gets the last of them. */
const exporter: SpanExporter = {
  export(finished, done) {
    spans.push(...finished.map(({ name }) => name));
    done({ code: ExportResultCode.SUCCESS });
  },
  shutdown: async () => undefined,
};
const figures = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const log: string[] = [];
const home = mkdtempSync(join(tmpdir(), 'kaquan-operations-'));
let sandbox: Awaited<ReturnType<typeof createSandbox>>;
let config: CouponServerConfig;
let serving: Serving;
let flush: () => Promise<void>;

beforeAll(async () => {
  sandbox = await createSandbox();
  const accounts = await readAccounts(sandbox.url);
  config = {
    database: 'memory://',
    spool: join(home, 'pushes'),
    identify: (request) => ({ baidu: { openId: request.headers.get('x-user') ?? '' } }),
    baidu: {
      ...accounts.baidu[0],
      callbackSecret: CALLBACK_SECRET,
      baseUrl: `${sandbox.url}/baidu`,
    },
    wechat: { ...accounts.wechat[0], baseUrl: `${sandbox.url}/wechat` },
  };
  // Before the server, as the guide says.
  flush = bringOpenTelemetry(exporter, figures);
  serving = await start(config);
});
afterAll(async () => {
  await serving?.close();
  await sandbox?.close();
  rmSync(home, { recursive: true, force: true });
});

const start = (given: CouponServerConfig) => serve(given, 0, { write: (line) => void log.push(line) });

it('tells that it is ready, and what it lacks', async () => {
  await waitUntil(
    async () => (await lookWhetherReady(serving.url)).length === 0,
    'the server to be ready',
    60_000,
  );
  if (!config.wechat) throw new Error('WeChat is configured');
  const wrong = await start({ ...config, wechat: { ...config.wechat, secret: 'another-secret' } });
  try {
    await waitUntil(
      async () =>
        (await lookWhetherReady(wrong.url)).join().startsWith('wechat: PLATFORM_CREDENTIALS (40125)'),
      'the other server to lack WeChat alone',
      60_000,
    );
    expect(await lookWhetherReady(wrong.url, ['wechat'])).toEqual([]);
  } finally {
    await wrong.close();
  }
}, 180_000);

it('shows every figure of the table, and none beside it', async () => {
  const control = createControl(sandbox.url);
  const callbackUrl = serving.url;
  const shop = await openShop({ sandboxUrl: sandbox.url, control, callbackUrl, stock: 3 });
  const [me] = await control.users();
  if (!me) throw new Error('The sandbox has nobody');
  const headers = { 'content-type': 'application/json', 'x-user': me.baidu };
  const post = async (path: string, body?: object) => {
    const init = { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    return (await (await fetch(`${serving.url}${path}`, init)).json()) as { id: string };
  };
  const { couponTakeId } = await control.baidu.claim(me.baidu, shop.baiduCoupon);
  const { referrerInfo } = await control.baidu.launch(me.baidu, couponTakeId);
  await post('/baidu/launch-coupon', { coupon: referrerInfo?.extraData?.coupon });
  const { id } = await post('/redemptions', { platform: 'baidu', couponId: shop.baiduCoupon, couponTakeId });
  await post(`/redemptions/${id}/confirm`);
  await waitUntil(
    () => log.some((line) => line.includes('push worked on')),
    'the push to be worked on',
    60_000,
  );
  await shop.close();

  await flush();
  const shown = figures
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    .map(({ descriptor }) => descriptor.name);
  for (const language of ['', '.zh-CN']) {
    const guide = readFileSync(
      new URL(`../../../docs/guides/operations${language}.md`, import.meta.url),
      'utf8',
    );
    const table = [...guide.matchAll(/^\| `(kaquan\.[\w.]+)` /gm)].map(([, name]) => name);
    expect(new Set(table)).toEqual(new Set(shown));
  }
}, 120_000);

it('sends spans, and lines that name their request', () => {
  expect(spans).toContain('POST /redemptions/:id/confirm');
  const line = log.map((text) => JSON.parse(text)).find(({ route }) => route === '/redemptions/:id/confirm');
  expect(line).toMatchObject({
    name: 'coupons',
    requestId: expect.any(String),
    trace_id: expect.any(String),
  });
});
