// Signing is for trusted runtimes, and no bundler gives it to a browser.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { buildCardExt, cardApiTicket, cardSign, jsConfigSignature } from './sign.ts';

it('signs cards on a trusted runtime', () => {
  const apiTicket = cardApiTicket('IpK_1T69hDhZkLQTlwsAX');
  const { cardExt } = buildCardExt({ apiTicket, cardId: 'pC', timestamp: 1404896688, nonceStr: 'n' });
  expect(JSON.parse(cardExt).signature).toMatch(/^[0-9a-f]{40}$/);
  expect([cardSign, jsConfigSignature].map((sign) => typeof sign)).toEqual(['function', 'function']);
});

it('cannot be imported by a browser, though it can on a server', async () => {
  const bundle = (platform: 'browser' | 'node') =>
    build({
      stdin: { contents: `import '@kaquan/client/sign'`, resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      logLevel: 'silent',
      platform,
      conditions: ['@kaquan/source'],
    });
  await expect(bundle('browser')).rejects.toThrow('Could not resolve "@kaquan/client/sign"');
  await bundle('node');
});

it('has no way around that: only server runtimes are named, and `browser` stands before the one some pages name, too', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const withoutTypes = ({ types: _, ...conditions }: Record<string, unknown>) => Object.entries(conditions);
  const { '@kaquan/source': source, ...built } = exports['./sign'];
  expect(withoutTypes(source)[0]).toEqual(['browser', null]);
  // Some bundlers read on after null: a `default` would give them the file.
  expect(withoutTypes(built)).toEqual([
    ['workerd', './dist/sign.js'],
    ['edge-light', './dist/sign.js'],
    ['browser', null],
    ['node', './dist/sign.js'],
  ]);
});
