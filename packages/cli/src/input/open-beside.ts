// The platforms of a configuration, asked for themselves: with a database that is forgotten, and without the servers' jobs.
import type { CouponServer, CouponServerConfig } from '@kaquan/server';

/**
 * Opens a server that asks the platforms for tokens of its own, so that what a wrong secret does is seen although the
 * servers still have a good token. WeChat's stable token is the same for both, Baidu's are good beside each other.
 */
export async function openBeside(config: CouponServerConfig): Promise<CouponServer> {
  const [{ default: pino }, { createCouponServer }] = await Promise.all([
    import('pino'),
    import('@kaquan/server'),
  ]);
  const server = createCouponServer({
    ...config,
    database: 'memory://',
    spool: false,
    workJobs: false,
    logger: pino({ level: 'silent' }),
  });
  // Opening the database keeps this process busy: a platform's answer would seem late.
  await server.operator.pending();
  return server;
}
