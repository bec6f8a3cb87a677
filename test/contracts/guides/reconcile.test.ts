// The guide's configuration is one that a server starts with; the command reads it from the environment.
import { createCouponServer } from '@kaquan/server';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => void vi.unstubAllEnvs());

it('is what createCouponServer is given', async () => {
  vi.stubEnv('DATABASE_URL', 'memory://');
  for (const name of ['WECHAT_APPID', 'WECHAT_SECRET', 'WECHAT_TOKEN']) vi.stubEnv(name, 'configured');
  const { default: config } = await import('./reconcile/kaquan.config.ts');
  const server = createCouponServer(config);
  expect(server.wechat?.appid).toBe('configured');
  expect(await server.operator.dead()).toEqual([]);
  await server.close();
});
