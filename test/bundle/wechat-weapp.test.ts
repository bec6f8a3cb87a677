// The WeChat demo's source is one for the page and for the mini-program: nothing of a browser gets into the second.
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtFiles, packageRoot } from './built-files.ts';

const files = () =>
  new Map(
    builtFiles(path.join(packageRoot('@kaquan/wechat-h5'), 'dist/weapp')).map(({ name, bytes }) => [
      name,
      bytes.toString('utf8'),
    ]),
  );
/** What the app and the kit brought; taro.js and its helpers are Taro's and React's own. */
const ours = () =>
  [...files()].filter(([name]) => name.endsWith('.js') && !/^(taro|babelHelpers)\.js$/.test(name));

it('has the pages that a mini-program can open, and not those of a payment on the web', () => {
  const { pages } = JSON.parse(files().get('app.json') ?? '{}') as { pages: string[] };
  expect(pages).toEqual([
    'pages/landing/index',
    'pages/coupons/index',
    'pages/use/index',
    'pages/in-store/index',
  ]);
  for (const page of pages) expect([...files().keys()]).toContain(`${page}.wxml`);
  expect([...files().keys()].join()).not.toMatch(/checkout|payment/);
});

it('brings no JS-SDK and nothing that drives one', () => {
  const text = [...files().values()].join('\n');
  expect(text).not.toMatch(/WeixinJSBridge|jweixin|preVerifyJSAPI|wx\.config/);
  expect(
    ours()
      .map(([, code]) => code)
      .join('\n'),
  ).not.toMatch(/jsApiList|checkJsApi|signingUrl/);
});

it.each([
  ['the browser’s login', /\/session\/wechat\?return=/],
  ['what the browser stores', /sessionStorage|localStorage/],
  ['the redirect parameters', /encrypt_code=/],
  ['a request that wx does not know', /\bfetch\(/],
])('has nothing of %s', (_what, mark) => {
  const holding = ours().filter(([, code]) => mark.test(code));
  expect(holding.map(([name]) => name)).toEqual([]);
});

it('asks for WeChat’s own calls', () => {
  const code = ours()
    .map(([, text]) => text)
    .join('\n');
  expect(code).toContain('/session/wechat-mini');
  expect(code).toContain('addCard');
  expect(code).toContain('openCard');
});
