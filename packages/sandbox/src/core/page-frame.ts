// What all pages of the sandbox itself have around them.
import { html } from 'hono/html';
import { drawDocument, type Html } from './draw-document.ts';
import { STYLE } from './log-page-style.ts';

export interface PageFrame {
  title: string;
  body: Html;
  /** Loads itself again every 3 seconds. */
  refresh?: boolean;
}

/** The whole document. */
export function pageFrame({ title, body, refresh = false }: PageFrame): Html {
  return drawDocument({
    title: `${title} · Kaquan 沙箱`,
    style: STYLE,
    refresh,
    body: html`<header>
        <b>Kaquan 沙箱</b>
        <nav><a href="/_sandbox/">日志</a><a href="/_sandbox/limits">与真平台的差别</a></nav>
      </header>
      <main>${body}</main>`,
  });
}
