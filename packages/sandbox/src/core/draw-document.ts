// The HTML document around a page of the sandbox's: its own pages, and those it draws for a platform.
import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

export interface Page {
  title: string;
  /** CSS. */
  style: string;
  body: Html;
  /** Loads itself again every 3 seconds. */
  refresh?: boolean;
}

/** The whole document. */
export function drawDocument({ title, style, body, refresh = false }: Page): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, viewport-fit=cover" />
        ${refresh ? raw('<meta http-equiv="refresh" content="3">') : ''}
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
