// Reads what the servers are made with from a module of the merchant's.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponServerConfig } from '@kaquan/server';
import type { ArgsDef } from 'citty';

/** What a command that knows the secrets is given. */
export const configArg = {
  config: {
    type: 'string',
    description: 'A module whose default export is what createCouponServer is given; it knows the secrets',
    default: './kaquan.config.js',
  },
} as const satisfies ArgsDef;

/**
 * Imports the module; its default export is the configuration that the servers have.
 *
 * @throws {CouponError} CONFIG_INVALID for a module without one; whatever the module throws
 */
export async function loadConfig(file: string): Promise<CouponServerConfig> {
  const module = (await import(pathToFileURL(path.resolve(file)).href)) as { default?: unknown };
  const config = module.default as Partial<CouponServerConfig> | null | undefined;
  if (typeof config !== 'object' || config === null || typeof config.identify !== 'function')
    throw new CouponError(
      'CONFIG_INVALID',
      `The default export of ${file} must be what createCouponServer is given.`,
    );
  return config as CouponServerConfig;
}
