// What people do on BeeCloud's side: the merchant in the console, the payer at the till, the channel that tells twice.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { check, readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { createConsole } from './console.ts';
import { type ConsolePage, consolePage } from './console-page.ts';
import { fail, pay } from './pay.ts';
import { pushPay } from './pushes.ts';
import { readTemplateForm } from './read-template-form.ts';
import { type Bill, newestFirst, type Store } from './store.ts';
import { TemplateInput } from './template-input.ts';
import { billFace, wallet } from './wallet.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Status = v.strictObject({ status: v.picklist([0, 1, -1]) });
const Payment = v.object({ billNo: id, result: v.optional(v.picklist(['success', 'failure']), 'success') });
const Notification = v.object({ billNo: id });
const Holder = v.object({ userId: id });

/** The routes under `/_sandbox/beecloud`. */
export function createControl(core: Core, store: Store): Hono {
  const { clock, log, seed } = core;
  const merchant = createConsole(core, store);
  const page = (refused: Pick<ConsolePage, 'typed' | 'refusal' | 'notice'> = {}) =>
    consolePage({ templates: newestFirst(store.templates), accounts: seed.beecloud, ...refused });
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
    return c.json(merchant.create(await readJson(c, TemplateInput)), 201);
  });
  app.patch('/templates/:id', async (c) => {
    const { status } = await readJson(c, Status);
    return c.json(merchant.setStatus(c.req.param('id'), status));
  });
  app.get('/console', (c) => c.html(page()));
  app.post('/console', async (c) => {
    const typed = new URLSearchParams(await c.req.text());
    const read = readTemplateForm(typed);
    if ('refusal' in read) return c.html(page({ typed, refusal: read.refusal }), 400);
    merchant.create(read.input);
    return c.redirect('/_sandbox/beecloud/console', 303);
  });
  app.post('/console/:id/status', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const { status } = check(Status, { status: Number(form.get('status')) });
    const id = c.req.param('id');
    if (!store.templates.has(id)) return c.html(page({ notice: '没有这个卡券模板，可能沙箱已经重置' }), 404);
    merchant.setStatus(id, status);
    return c.redirect('/_sandbox/beecloud/console', 303);
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
