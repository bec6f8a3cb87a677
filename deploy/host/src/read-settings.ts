// The settings of a host app: environment variables, and secrets as files, whose names stand in `<NAME>_FILE`.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());

const Settings = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'is a port'), v.toNumber()), '4601'),
  /** postgres://user@host/database; the password comes beside it. */
  DATABASE_URL: v.pipe(text, v.url(), v.startsWith('postgres')),
  DATABASE_PASSWORD: v.optional(text),
  /** Shared with whoever logs people in: sessions are tokens signed with it (JWT, HS256). */
  SESSION_SECRET: v.pipe(v.string(), v.minLength(32, 'has 32 characters or more')),
  /** Origins of the pages that call from elsewhere, with commas between: https://h5.shop.example */
  PAGE_ORIGINS: v.optional(v.string(), ''),
  WECHAT_APPID: v.optional(text),
  WECHAT_SECRET: v.optional(text),
  WECHAT_TOKEN: v.optional(text),
  WECHAT_ENCODING_AES_KEY: v.optional(text),
  BAIDU_APP_KEY: v.optional(text),
  BAIDU_APP_SECRET: v.optional(text),
  BAIDU_CALLBACK_SECRET: v.optional(text),
});

export type Settings = v.InferOutput<typeof Settings>;

const names = Object.keys(Settings.entries);

/**
 * Reads them.
 *
 * @throws Error naming what is missing or wrong, never what it holds
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const file = env[`${name}_FILE`];
      const value = file === undefined ? env[name] : readFileSync(file, 'utf8').trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const read = v.safeParse(Settings, given);
  if (read.success) return read.output;
  throw new Error(`Wrong settings: ${read.issues.map((issue) => v.getDotPath(issue)).join(', ')}`);
}

/** A platform's settings are given all together or not at all. */
export function given<Name extends keyof Settings>(
  settings: Settings,
  required: readonly Name[],
): Record<Name, string> | undefined {
  const present = required.filter((name) => settings[name] !== undefined);
  if (present.length === 0) return undefined;
  const missing = required.filter((name) => settings[name] === undefined);
  if (missing.length > 0) throw new Error(`Missing settings: ${missing.join(', ')}`);
  return Object.fromEntries(required.map((name) => [name, String(settings[name])])) as Record<Name, string>;
}

/** The database's address with its password in it. */
export function databaseUrl({ DATABASE_URL, DATABASE_PASSWORD }: Settings): string {
  const url = new URL(DATABASE_URL);
  if (DATABASE_PASSWORD !== undefined) url.password = encodeURIComponent(DATABASE_PASSWORD);
  return url.href;
}
