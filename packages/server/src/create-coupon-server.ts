// Composes the server: platforms, database, jobs, redemption and routes behind one Request → Response function.
import { CouponError } from '@kaquan/protocol/errors';
import { checkConfig } from './check-config.ts';
import { checksOf } from './checks-of.ts';
import { closeServer } from './close-server.ts';
import type { CouponServerConfig } from './config.ts';
import type { CouponServer } from './coupon-server.ts';
import { createLogger } from './create-logger.ts';
import { createEventIntake } from './events/event-intake.ts';
import { createSpool } from './events/spool/create-spool.ts';
import { spoolFolderOf } from './events/spool/spool-folder.ts';
import { workEvent } from './events/work-event.ts';
import { keepOpening } from './keep-opening.ts';
import { openLazily } from './open-lazily.ts';
import { openServices } from './open-services.ts';
import { createOperator } from './operator/index.ts';
import { createBaiduApi } from './platforms/baidu/api.ts';
import { createBaiduPlatform } from './platforms/baidu/platform.ts';
import { createBeecloudApi } from './platforms/beecloud/api.ts';
import { createBeecloudPlatform } from './platforms/beecloud/platform.ts';
import type { PlatformContext } from './platforms/context.ts';
import type { CouponPlatform } from './platforms/platform.ts';
import { createTemplateMemory } from './platforms/template-memory.ts';
import { createWechatApi } from './platforms/wechat/api.ts';
import { createWechatPlatform } from './platforms/wechat/platform.ts';
import { createReadiness } from './readiness.ts';
import { createReconcile } from './reconcile/index.ts';
import { merchantsOf } from './redemption/merchants-of.ts';
import { createRoutes } from './routes/create-routes.ts';
import { secretsOf } from './secrets-of.ts';
import type { EventRow } from './storage/event-row.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/open-database.ts';
import { showGauges } from './telemetry/gauges.ts';

export type { CouponServer } from './coupon-server.ts';

/** From so many requests on that are being answered, jobs hold back: nearly as many as there are connections. */
const BUSY = 8;
/** How long `close()` waits for what runs, seconds; a container is often given ten, a pod thirty. */
const CLOSE_WITHIN = 15;

/**
 * Makes the server. It opens its database in the background at once; when that fails, it tries again, and so does
 * every request.
 *
 * @throws {CouponError} CONFIG_INVALID naming the field that is wrong
 * @example
 * const server = createCouponServer({ database: process.env.DATABASE_URL, identify, baidu, wechat });
 * export default { fetch: server.fetch };
 * @supported node
 */
export function createCouponServer(config: CouponServerConfig): CouponServer {
  checkConfig(config);
  const logger = createLogger(config.logger, secretsOf(config));
  const now = config.now ?? (() => Math.floor(Date.now() / 1000));
  const platforms = new Map<CouponPlatform['name'], CouponPlatform>();
  const running = new Set<Promise<Response>>();
  let life: 'open' | 'closing' | 'closed' = 'open';
  let closing: Promise<void> | undefined;
  /** Aborted when everything that was accepted is finished: what is still being opened goes no further. */
  const unneeded = new AbortController();

  const connection = openLazily(() =>
    openDatabase(config.database, {
      ...(config.databaseConnections ? { connections: config.databaseConnections } : {}),
      preparedStatements: config.databasePreparedStatements ?? true,
      onIdleError: (error) => logger.warn({ err: error }, 'a database connection broke'),
    }),
  );
  const database = openLazily(async () => {
    const opened = await connection.get();
    unneeded.signal.throwIfAborted();
    await migrate(opened);
    return opened;
  });
  const services = openLazily(async () => {
    const opened = await database.get();
    unneeded.signal.throwIfAborted();
    return openServices({
      opened,
      platforms,
      now,
      logger,
      workEvent: work,
      workJobs: config.workJobs ?? true,
      isBusy: () => running.size >= BUSY,
    });
  });
  const work = async (row: EventRow) => {
    const { db } = await database.get();
    await workEvent(row, { db, platforms, now, logger });
  };

  const context: PlatformContext = {
    database: () => whileOpen(database.get),
    redemptions: async () => (await whileOpen(services.get)).redemptions,
    templates: createTemplateMemory(),
    now,
    fetch: config.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    logger,
  };
  const baidu = config.baidu && createBaiduApi(config.baidu, context);
  const wechat = config.wechat && createWechatApi(config.wechat, context);
  const beecloud = config.beecloud && createBeecloudApi(config.beecloud, context);
  if (baidu && config.baidu) platforms.set('baidu', createBaiduPlatform(baidu, config.baidu, context));
  if (wechat && config.wechat) platforms.set('wechat', createWechatPlatform(wechat, config.wechat, context));
  if (beecloud && config.beecloud)
    platforms.set('beecloud', createBeecloudPlatform(beecloud, config.beecloud));

  async function whileOpen<T>(open: () => Promise<T>): Promise<T> {
    if (life === 'closed') throw new CouponError('UNAVAILABLE', 'The server is closed.');
    return open();
  }
  const folder = spoolFolderOf(config);
  const apps = () => [...platforms.values()].map(({ name, appId }) => ({ platform: name, appId }));
  const spool = folder === undefined ? undefined : createSpool({ folder, apps, logger });
  const checks = checksOf({
    open: () => life === 'open',
    connection: () => whileOpen(connection.get),
    migrated: () => whileOpen(database.get),
    jobs: () => whileOpen(services.get),
    spool,
    platforms,
  });

  const intake = createEventIntake({ services: () => whileOpen(services.get), spool, now, logger });
  const routes = createRoutes({
    basePath: config.basePath ?? '',
    platforms,
    identify: config.identify,
    limits: config.limits,
    addressOf: config.addressOf,
    pageOrigins: [...(config.pageOrigins ?? []), ...(config.wechat?.pageOrigins ?? [])],
    database: () => whileOpen(database.get),
    redemptions: async () => (await whileOpen(services.get)).redemptions,
    intake,
    readiness: createReadiness(checks),
    life: () => life,
    now,
    logger,
  });

  keepOpening(services.get, { wanted: () => life === 'open', unneeded: unneeded.signal, logger });
  const hideGauges = showGauges({
    circuits: () => [...platforms.values()].map(({ name, circuit }) => [name, circuit()]),
    jobs: async () => (await services.opened()?.catch(() => undefined))?.jobs.counts(),
    pushes: intake.waiting,
    spooled: async () => (await spool?.names())?.length,
  });

  return {
    async fetch(request) {
      const answer = Promise.resolve(routes.fetch(request));
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    async ready() {
      await Promise.all(Object.values(checks).map((check) => check()));
    },
    operator: {
      ...createOperator({
        services: () => whileOpen(services.get),
        merchants: async () => merchantsOf(platforms),
        now,
      }),
      reconcile: createReconcile({
        platforms,
        services: () => whileOpen(services.get),
        workEvent: work,
        now,
        logger,
      }),
    },
    close() {
      life = life === 'open' ? 'closing' : life;
      closing ??= closeServer({
        running,
        intake,
        async jobs() {
          unneeded.abort(new CouponError('UNAVAILABLE', 'The server is closed.'));
          return (await services.opened())?.jobs;
        },
        database: async () => connection.opened(),
        closed() {
          life = 'closed';
          hideGauges();
        },
        patience: (config.closeWithin ?? CLOSE_WITHIN) * 1000,
        logger,
      });
      return closing;
    },
    ...(baidu ? { baidu } : {}),
    ...(wechat ? { wechat } : {}),
    ...(beecloud ? { beecloud } : {}),
  };
}
