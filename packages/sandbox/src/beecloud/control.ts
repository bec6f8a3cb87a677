// What people do on BeeCloud's side: the merchant in the console, the payer at the till, the channel that tells twice.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { check, readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { fail, pay } from './pay.ts';
import { pushPay } from './pushes.ts';
import { type Bill, newestFirst, type Store } from './store.ts';
import { newTemplate, TemplateInput } from './template-input.ts';
import { billFace, wallet } from './wallet.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Status = v.strictObject({ status: v.picklist([0, 1, -1]) });
const Payment = v.object({ billNo: id, result: v.optional(v.picklist(['success', 'failure']), 'success') });
const Notification = v.object({ billNo: id });
const Holder = v.object({ userId: id });

/** The routes under `/_sandbox/beecloud`. */
export function createControl(core: Core, store: Store): Hono {
  const { clock, log, seed } = core;
  const act = (title: string, route: string, request: unknown, response?: unknown) =>
    log.add({ platform: 'beecloud', kind: 'action', title, route, outcome: 'ok', request, response });
  const findBill = (billNo: string): Bill => {
    const bill = newestFirst(store.bills).find((one) => one.billNo === billNo);
    if (!bill) throw new Refusal('UNKNOWN_BILL', 'There is no bill with this billNo', 404);
    return bill;
  };

  const app = new Hono();
  app.get('/templates', (c) => c.json({ templates: newestFirst(store.templates) }));
  app.post('/templates', async (c) => {
    const input = await readJson(c, TemplateInput);
    const account = seed.beecloud.find((one) => !input.app_id || one.appId === input.app_id);
    if (!account) throw new Refusal('UNKNOWN_APP', 'There is no app with this app_id', 404);
    const template = newTemplate(input, account, clock.milliseconds());
    store.templates.set(template.id, template);
    act('在控制台创建卡券模板', '/templates', input, template);
    return c.json(template, 201);
  });
  app.patch('/templates/:id', async (c) => {
    const { status } = await readJson(c, Status);
    const template = store.templates.get(c.req.param('id'));
    if (!template) throw new Refusal('UNKNOWN_TEMPLATE', 'There is no template with this id', 404);
    template.status = status;
    template.updated_at = clock.milliseconds();
    act(status === 1 ? '开启卡券模板' : '停止卡券模板', '/templates', { id: template.id, status });
    return c.json(template);
  });
  app.get('/bills', (c) => c.json({ bills: newestFirst(store.bills).map(billFace) }));
  app.post('/payments', async (c) => {
    const { billNo, result } = await readJson(c, Payment);
    const bill = findBill(billNo);
    if (result === 'success') pay(core, bill);
    else fail(core, bill);
    return c.json(billFace(bill));
  });
  app.post('/notifications', async (c) => {
    const { billNo } = await readJson(c, Notification);
    const bill = findBill(billNo);
    if (!bill.paid) throw new Refusal('BILL_UNPAID', 'Only paid bills are told of');
    act('渠道又通知一次', '/notifications', { billNo });
    pushPay(core, bill);
    return c.json({ billNo });
  });
  app.get('/wallet', (c) => {
    const { userId } = check(Holder, c.req.query());
    return c.json(wallet(store, userId, clock.milliseconds()));
  });
  return app;
}
