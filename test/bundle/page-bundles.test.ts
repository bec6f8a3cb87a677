// Guards against the worst a coupon kit can do: a secret, or what signs with one, inside a page.
import { createSandbox } from '@kaquan/sandbox';
import { describe, expect, it } from 'vitest';
import { builtFiles, PAGE_FOLDERS } from './built-files.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { CRYPTOGRAPHY, findForbidden, SECRET_WORDS } from './forbidden.ts';

const TEXT = /\.(js|mjs|cjs|html|css|json|swan|sjs|wxml|wxss|wxs|map)$/;

describe.each(PAGE_FOLDERS)('%s', (_name, folder) => {
  const findIn = (list: typeof CRYPTOGRAPHY) =>
    builtFiles(folder)
      .filter((file) => TEXT.test(file.name))
      .flatMap((file) =>
        findForbidden(file.bytes.toString('utf8'), list).map((found) => `${file.name}: ${found}`),
      );

  it('holds no digest and no cipher', () => {
    expect(findIn(CRYPTOGRAPHY)).toEqual([]);
  });

  it('holds none of the words of a secret', () => {
    expect(findIn(SECRET_WORDS)).toEqual([]);
  });

  it("holds none of the demo's own credentials", async () => {
    const sandbox = await createSandbox({ port: 0 });
    const answer = await fetch(`${sandbox.url}/_sandbox/accounts`);
    const secrets = secretsOf(await answer.json());
    await sandbox.close();
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    const files = builtFiles(folder);
    for (const secret of secrets) {
      expect(files.filter((file) => file.bytes.includes(secret)).map((file) => file.name)).toEqual([]);
    }
  });
});

describe('@kaquan/client in a page', () => {
  const whole = () => bundleForPage("export * from '@kaquan/client'");

  it('holds no digest, no cipher and none of the words of a secret, with everything it exports', async () => {
    expect(findForbidden(await whole(), [...CRYPTOGRAPHY, ...SECRET_WORDS])).toEqual([]);
  });

  it('cannot be asked to sign: its signing entry does not exist for browsers', async () => {
    await expect(bundleForPage("export * from '@kaquan/client/sign'")).rejects.toThrow(/sign/);
  });
});

describe('the check itself', () => {
  it('sees the digest and the ticket when a page signs a card', async () => {
    const found = findForbidden(await bundleForPage("export * from '@kaquan/protocol/wechat/card-ext'"), [
      ...CRYPTOGRAPHY,
      ...SECRET_WORDS,
    ]).join('\n');
    expect(found).toContain('SHA-1');
    expect(found).toContain('apiTicket');
  });

  it('sees the cipher and the secret when a page opens a launch coupon', async () => {
    const found = findForbidden(await bundleForPage("export * from '@kaquan/protocol/baidu/launch-coupon'"), [
      ...CRYPTOGRAPHY,
      ...SECRET_WORDS,
    ]).join('\n');
    expect(found).toContain('AES');
    expect(found).toContain('appSecret');
  });
});

/** Every value whose name says that it is one. */
function secretsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /secret|token|aeskey/i.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretsOf(inner, key));
}
