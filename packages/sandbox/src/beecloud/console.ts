// What the merchant does in BeeCloud's console: creates templates, opens and stops them.
import type * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { Refusal } from '../core/refuse.ts';
import type { Store, Template } from './store.ts';
import { newTemplate, type TemplateInput } from './template-input.ts';

export interface Console {
  /** Throws a 404 refusal when no app has the input's app_id. */
  create(input: v.InferOutput<typeof TemplateInput>): Template;
  /** Throws a 404 refusal when there is no such template. */
  setStatus(id: string, status: Template['status']): Template;
}

/** The console of every app that the sandbox plays. */
export function createConsole({ clock, log, seed }: Core, store: Store): Console {
  const act = (title: string, request: unknown, response?: unknown) =>
    log.add({
      platform: 'beecloud',
      kind: 'action',
      title,
      route: '/templates',
      outcome: 'ok',
      request,
      response,
    });
  return {
    create(input) {
      const account = seed.beecloud.find((one) => !input.app_id || one.appId === input.app_id);
      if (!account) throw new Refusal('UNKNOWN_APP', 'There is no app with this app_id', 404);
      const template = newTemplate(input, account, clock.milliseconds());
      store.templates.set(template.id, template);
      act('在控制台创建卡券模板', input, template);
      return template;
    },
    setStatus(id, status) {
      const template = store.templates.get(id);
      if (!template) throw new Refusal('UNKNOWN_TEMPLATE', 'There is no template with this id', 404);
      template.status = status;
      template.updated_at = clock.milliseconds();
      act(status === 1 ? '开启卡券模板' : '停止卡券模板', { id, status });
      return template;
    },
  };
}
