// The merchant's console as a page: the templates of an app, and a form for a new one.
// @see BeeCloud 营销卡券 模板包含的字段
import { html, raw } from 'hono/html';
import type { Html } from '../core/draw-document.ts';
import { pageFrame } from '../core/page-frame.ts';
import type { BeecloudAccount } from './accounts.ts';
import { yuan } from './pay.ts';
import type { Template } from './store.ts';

const STYLE = `
  th { padding: 6px 8px; text-align: left; font-weight: 400; font-size: 13px; opacity: .7; }
  .templates { overflow-x: auto; margin-bottom: 24px; }
  .templates form { margin: 0; }
  .create { display: grid; gap: 12px; max-width: 480px; }
  .create label, .create fieldset { display: grid; grid-template-columns: 88px 1fr; gap: 4px 12px; align-items: center; }
  .create fieldset { margin: 0; padding: 0; border: 0; }
  .create fieldset label { display: inline-flex; gap: 4px; margin-right: 16px; }
  .create small { grid-column: 2; opacity: .7; }
  .create:has([name="expiry_type"][value="1"]:checked) .days, .create:has([name="expiry_type"][value="2"]:checked) .period { display: none; }
  input, select, button { font: inherit; } button { justify-self: start; cursor: pointer; }
`;
const STATUS = { 0: '未开启', 1: '已开启', '-1': '已停止' };

export interface ConsolePage {
  templates: Template[];
  accounts: BeecloudAccount[];
  /** What was typed into a form that was refused. */
  typed?: URLSearchParams;
  /** Why a template could not be opened or stopped, for the person. */
  notice?: string;
  /** Why the form was refused, for the person. */
  refusal?: string;
}

const dateTime = (at: number | null): string =>
  at === null ? '不限' : new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
const most = (count: number): string => (count === 0 ? '不限' : String(count));

function validity({ expiry_type, start_time, end_time, delivery_valid_days }: Template): string {
  if (expiry_type === 2) return `发放后 ${delivery_valid_days} 天`;
  return start_time === null && end_time === null
    ? '不限'
    : `${dateTime(start_time)} 至 ${dateTime(end_time)}`;
}

function templateRow(template: Template): Html {
  const { status, type, discount } = template;
  return html`<tr>
    <td>${template.name}<br /><code>${template.id}</code></td>
    <td>${type === 0 ? '满减' : '折扣'}</td>
    <td>${template.limit_fee === 0 ? '无' : `满 ${yuan(template.limit_fee)} 元`}</td>
    <td>${type === 0 ? `减 ${discount.toFixed(2)} 元` : `${Number((discount * 10).toFixed(3))} 折`}</td>
    <td>${template.deliver_count} / ${most(template.total_count)}</td>
    <td>${most(template.max_count_per_user)}</td>
    <td>${validity(template)}</td>
    <td class="${status === 1 ? 'good' : 'bad'}">${STATUS[status]}</td>
    <td>
      <form method="post" action="/_sandbox/beecloud/console/${template.id}/status">
        <button name="status" value="${status === 1 ? -1 : 1}">${status === 1 ? '停止' : '开启'}</button>
      </form>
    </td>
  </tr>`;
}

function createForm({ accounts, typed = new URLSearchParams(), refusal }: ConsolePage): Html {
  const value = (name: string) => typed.get(name) ?? '';
  const field = (title: string, name: string, more: Html | string = '') =>
    html`<label>${title}<input name="${name}" value="${value(name)}" />${more}</label>`;
  const choice = (name: string, is: string, title: string, first = false) => {
    const chosen = typed.has(name) ? value(name) === is : first;
    return html`<label><input type="radio" name="${name}" value="${is}" ${chosen ? 'checked' : ''} />${title}</label>`;
  };
  const moment = (title: string, name: string) =>
    html`<label class="period">${title}<input type="datetime-local" name="${name}" value="${value(name)}" /><small>北京时间，不填是不限</small></label>`;
  return html`<form class="create" method="post" action="/_sandbox/beecloud/console">
    ${refusal ? html`<p class="bad" role="alert">${refusal}</p>` : ''}
    <label>应用<select name="app_id">
      ${accounts.map(({ appId }) => html`<option ${value('app_id') === appId ? 'selected' : ''}>${appId}</option>`)}
    </select></label>
    ${field('名称', 'name')}
    <fieldset><span>类型</span><div>${choice('type', '0', '满减', true)}${choice('type', '1', '折扣')}</div></fieldset>
    ${field('门槛（元）', 'limit_fee', html`<small>订单满多少元可用，不填是没有门槛</small>`)}
    ${field('优惠', 'discount', html`<small>满减写减多少元；折扣写比例，如 0.9 是九折</small>`)}
    ${field('总数', 'total_count', html`<small>不填是不限</small>`)}
    ${field('每人限领', 'max_count_per_user', html`<small>不填是不限</small>`)}
    <fieldset><span>有效期</span><div>${choice('expiry_type', '1', '固定日期', true)}${choice('expiry_type', '2', '发放后若干天')}</div></fieldset>
    ${moment('开始', 'start_time')} ${moment('结束', 'end_time')}
    <label class="days">天数<input name="delivery_valid_days" value="${value('delivery_valid_days')}" /></label>
    <button>创建</button>
  </form>`;
}

/** The page at `/_sandbox/beecloud/console`. */
export function consolePage(page: ConsolePage): Html {
  const { templates, notice } = page;
  const body = html`<style>
      ${raw(STYLE)}
    </style>
    <h1>BeeCloud 控制台 · 卡券模板</h1>
    ${notice ? html`<p class="bad" role="alert">${notice}</p>` : ''}
    <div class="templates">
      <table>
        <tr><th>名称</th><th>类型</th><th>门槛</th><th>优惠</th><th>已发 / 总数</th><th>每人限领</th><th>有效期</th><th>状态</th><th></th></tr>
        ${templates.map(templateRow)}
      </table>
      ${templates.length === 0 ? html`<p>还没有卡券模板。</p>` : ''}
    </div>
    <h1>新建卡券模板</h1>
    ${createForm(page)}`;
  return pageFrame({ title: 'BeeCloud 控制台', body });
}
