// The sandbox's own pages: its log with clock, people, apps and faults, and the list of what it does not do.
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { ControlOptions } from './control.ts';
import type { Html } from './draw-document.ts';
import type { LogEntry } from './log.ts';
import { mask } from './mask.ts';
import { pageFrame } from './page-frame.ts';

const KIND = { request: '请求', push: '推送', action: '操作' };
const SHOWN = 100;

/** Seconds as people in China read them. */
function clockTime(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}

function entryRow(entry: LogEntry): Html {
  const good = entry.outcome === 'ok';
  const details = { request: entry.request, response: entry.response };
  return html`<tr>
    <td class="time">${clockTime(entry.at)}</td>
    <td><i class="${entry.platform}">${KIND[entry.kind]}</i></td>
    <td>
      <details>
        <summary>${entry.title} <code>${entry.method ?? ''} ${entry.route}</code></summary>
        <pre>${JSON.stringify(details, null, 2)}</pre>
      </details>
    </td>
    <td class="${good ? 'good' : 'bad'}">${entry.outcome}</td>
  </tr>`;
}

/** `/_sandbox/` and `/_sandbox/limits`; the latter also as JSON, with its English. */
export function createLogPage(options: ControlOptions): Hono {
  const { clock, log, faults, platforms, seed } = options;
  const app = new Hono();
  app.get('/', (c) => {
    const still = c.req.query('still') !== undefined;
    const entries = log.list().slice(-SHOWN).reverse();
    const planned = faults.list();
    const body = html`
      <section class="cards">
        <div><h2>时钟</h2><p>${clockTime(clock.now())}</p><small>${clock.now()} 秒</small></div>
        <div>
          <h2>人</h2>
          ${seed.users.map((user) => html`<p>${user.name} <code>微信 ${user.wechat}</code> <code>百度 ${user.baidu}</code> <code>BeeCloud ${user.beecloud}</code></p>`)}
        </div>
        <div>
          <h2>应用</h2>
          ${platforms.map(
            (one) =>
              html`<p>${one.name} ${one.pages?.map(({ title, href }) => html`<a href="./${one.name}/${href}">${title}</a>`) ?? ''}</p><pre>${JSON.stringify(mask(one.accounts()), null, 2)}</pre>`,
          )}
        </div>
        <div>
          <h2>故障</h2>
          ${planned.map((one) => html`<p>${one.platform} <code>${one.route}</code> ${one.kind} × ${one.count}</p>`)}
          ${planned.length === 0 ? html`<p>没有</p>` : ''}
        </div>
      </section>
      <h1>日志 <a href="${still ? './' : './?still'}">${still ? '继续刷新' : '停止刷新'}</a></h1>
      <table>
        ${entries.map(entryRow)}
      </table>
      ${entries.length === 0 ? html`<p>还没有发生什么。</p>` : ''}
    `;
    return c.html(pageFrame({ title: '日志', refresh: !still, body }));
  });
  app.get('/limits', (c) => {
    if (c.req.header('accept')?.includes('application/json'))
      return c.json(Object.fromEntries(platforms.map(({ name, limits }) => [name, limits])));
    const body = html`<h1>与真平台的差别</h1>
      ${platforms.map(
        (one) => html`<h2>${one.name}</h2>
          <ul>
            ${one.limits.map(({ zh }) => html`<li>${zh}</li>`)}
          </ul>`,
      )}`;
    return c.html(pageFrame({ title: '与真平台的差别', body }));
  });
  return app;
}
