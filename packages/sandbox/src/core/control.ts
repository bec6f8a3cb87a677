// The control routes of the sandbox itself: accounts, people, clock, log, faults, reset.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SandboxBook } from './book.ts';
import type { RunningClock } from './clock.ts';
import { type Faults, PUSH_FAULTS, REQUEST_FAULTS } from './faults.ts';
import type { Log } from './log.ts';
import type { SandboxPlatform } from './platform.ts';
import { readJson } from './read-json.ts';
import { Refusal } from './refuse.ts';
import type { Seed } from './seed.ts';

const Clock = v.union([
  v.strictObject({ now: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ advance: v.pipe(v.number(), v.finite()) }),
]);
const Fault = v.pipe(
  v.strictObject({
    platform: v.string(),
    route: v.pipe(v.string(), v.minLength(1)),
    kind: v.picklist([...REQUEST_FAULTS, ...PUSH_FAULTS]),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)), 1),
    delay: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3600))),
    answer: v.optional(v.record(v.string(), v.unknown())),
  }),
  v.check(
    (fault) => fault.route.startsWith('push:') === (PUSH_FAULTS as readonly string[]).includes(fault.kind),
    `A push (route push:<event>) can be ${PUSH_FAULTS.join(', ')}; a request ${REQUEST_FAULTS.join(', ')}`,
  ),
  v.check(
    (fault) => (fault.kind === 'answer') === (fault.answer !== undefined),
    'The kind answer, and no other, brings an answer: the object that the platform answers with',
  ),
);
const After = v.pipe(v.string(), v.toNumber());

export interface ControlOptions {
  seed: Seed;
  clock: RunningClock;
  log: Log;
  faults: Faults;
  platforms: SandboxPlatform[];
  book(): SandboxBook;
  reset(): void;
}

/** The routes under `/_sandbox` that belong to no platform. */
export function createControl(options: ControlOptions): Hono {
  const { clock, log, faults, platforms } = options;
  const accounts = () => Object.fromEntries(platforms.map((one) => [one.name, one.accounts()]));
  const app = new Hono();
  app.get('/users', (c) => c.json(options.seed.users));
  app.get('/accounts', (c) => c.json(accounts()));
  app.patch('/accounts', async (c) => {
    const patches = await readJson(c, v.record(v.string(), v.unknown()));
    for (const [name, patch] of Object.entries(patches)) {
      const platform = platforms.find((one) => one.name === name);
      if (!platform) throw new Refusal('UNKNOWN_PLATFORM', `There is no platform ${name}`, 400);
      platform.patchAccount(patch);
    }
    return c.json(accounts());
  });
  app.post('/reset', (c) => {
    options.reset();
    return c.json({ ok: true });
  });
  app.get('/clock', (c) => c.json({ now: clock.now() }));
  app.post('/clock', async (c) => {
    const change = await readJson(c, Clock);
    if ('now' in change) clock.set(change.now);
    else clock.advance(change.advance);
    const now = clock.now();
    log.add({
      platform: 'sandbox',
      kind: 'action',
      title: '拨动时钟',
      route: '/clock',
      outcome: 'ok',
      request: change,
    });
    return c.json({ now });
  });
  app.get('/book', (c) => c.json(options.book()));
  app.get('/log', (c) => {
    const after = v.safeParse(After, c.req.query('after') ?? '0');
    return c.json({ entries: log.list(after.success ? after.output : 0) });
  });
  app.get('/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/faults', async (c) => {
    const { delay, answer, ...fault } = await readJson(c, Fault);
    const added = faults.add({
      ...fault,
      ...(delay === undefined ? {} : { delay }),
      ...(answer === undefined ? {} : { answer }),
    });
    log.add({
      platform: 'sandbox',
      kind: 'action',
      title: '布置故障',
      route: '/faults',
      outcome: fault.kind,
      request: added,
    });
    return c.json(added, 201);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json({ ok: true });
  });
  return app;
}
