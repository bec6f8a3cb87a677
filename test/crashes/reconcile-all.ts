// The operator's last step: finds what the platforms and we disagree on and mends it, while no server runs.
import { createCouponServer } from '@kaquan/server';
import pino from 'pino';
import { createControl } from '../harness/control.ts';
import { CALLBACK_SECRET } from '../harness/processes/callback-urls.ts';
import { orderOf } from '../harness/processes/order-id.ts';
import { identifyPerson } from '../harness/processes/person.ts';
import { readAccounts } from '../harness/processes/read-accounts.ts';

/**
 * What has to be mended. Not what harms nobody, nor what only a person can find out: Baidu can be told of a use, and not
 * asked whether it knows.
 */
export interface Differences {
  /** One each, in words. */
  lines: string[];
  /** Bills whose payment the merchant's own code was told of meanwhile. */
  paid: string[];
}

/** What the sandbox answers without minding, each second. */
const PER_SECOND = 500;

/** Looks for them; `apply` mends them, too. */
export async function reconcileAll(
  sandboxUrl: string,
  database: string,
  { apply }: { apply: boolean },
): Promise<Differences> {
  const accounts = await readAccounts(sandboxUrl);
  const ahead = (await createControl(sandboxUrl).now()) - Date.now() / 1000;
  const differences: Differences = { lines: [], paid: [] };
  const server = createCouponServer({
    database,
    spool: false,
    identify: identifyPerson,
    now: () => Math.floor(Date.now() / 1000 + ahead),
    logger: pino({ level: 'silent' }),
    baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${sandboxUrl}/baidu` },
    wechat: { ...accounts.wechat[0], baseUrl: `${sandboxUrl}/wechat` },
    beecloud: {
      ...accounts.beecloud[0],
      baseUrl: `${sandboxUrl}/beecloud`,
      order: (orderId, caller) => orderOf(orderId, caller.beecloud?.userId),
      paid: ({ billNo }) => void differences.paid.push(billNo),
    },
  });
  try {
    const { stopped } = await server.operator.reconcile({
      apply,
      perSecond: PER_SECOND,
      onDifference({ kind, severity, about, ours, theirs, state, why }) {
        if (severity === 'minor' || kind === 'use-untold') return;
        const said = [`here ${ours}`, theirs && `there ${theirs}`, state, why].filter(Boolean).join(', ');
        differences.lines.push(`${kind} ${JSON.stringify(about)}: ${said}`);
      },
    });
    for (const { at, why } of stopped) differences.lines.push(`stopped at ${at}: ${why}`);
    return differences;
  } finally {
    await server.close();
  }
}
