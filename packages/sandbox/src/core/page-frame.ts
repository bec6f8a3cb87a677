// What all pages of the sandbox itself have around them.
import { html, raw } from 'hono/html';
import { STYLE } from './log-page-style.ts';

export type Html = ReturnType<typeof html>;

export interface PageFrame {
  title: string;
  body: Html;
  /** Loads itself again every 3 seconds. */
  refresh?: boolean;
}

/** The whole document. */
export function pageFrame({ title, body, refresh = false }: PageFrame): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        ${refresh ? raw('<meta http-equiv="refresh" content="3">') : ''}
        <title>${title} · Kaquan 沙箱</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <b>Kaquan 沙箱</b>
          <nav><a href="/_sandbox/">日志</a><a href="/_sandbox/limits">与真平台的差别</a></nav>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}
