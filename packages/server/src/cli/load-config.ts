// Reads what the servers are made with from a module of the merchant's.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponServerConfig } from '../config.ts';

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
