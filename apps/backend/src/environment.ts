// The environment variables the demo's backend reads.
import * as v from 'valibot';
import type { DemoOptions } from './start-demo.ts';

const Environment = v.object({
  /** Where the backend listens; 4601 unless given. */
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'PORT is a number'), v.transform(Number))),
  /** The sandbox it plays with. */
  SANDBOX_URL: v.optional(v.pipe(v.string(), v.url('SANDBOX_URL is a URL'))),
  /** postgres://… for a real server, a path for the embedded database, memory:// for none on disk. */
  DATABASE_URL: v.optional(v.string()),
  /** Signs the session; a random one, good until the next start, unless given. */
  SESSION_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(32, 'SESSION_SECRET has at least 32 characters')),
  ),
  /** `true` where it is reached over TLS: sessions are then for TLS only. */
  SECURE_COOKIES: v.optional(v.picklist(['true', 'false'], 'SECURE_COOKIES is true or false')),
});

/**
 * Turns the environment into options.
 *
 * @throws ValiError naming the variable that is wrong
 */
export function readEnvironment(env: NodeJS.ProcessEnv): DemoOptions {
  const { PORT, SANDBOX_URL, DATABASE_URL, SESSION_SECRET, SECURE_COOKIES } = v.parse(Environment, env);
  return {
    port: PORT ?? 4601,
    sandboxUrl: SANDBOX_URL ?? 'http://127.0.0.1:4600',
    database: DATABASE_URL ?? '.kaquan/demo',
    ...(SESSION_SECRET ? { sessionSecret: SESSION_SECRET } : {}),
    secureCookies: SECURE_COOKIES === 'true',
  };
}
