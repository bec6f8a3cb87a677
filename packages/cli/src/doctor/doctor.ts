// kaquan doctor: looks whether a configuration works, where that can be known, and says what to do.
import type { CouponServer, CouponServerConfig } from '@kaquan/server';
import { defineCommand } from 'citty';
import { EXIT, exitWith } from '../exit-code.ts';
import { configArg, loadConfig } from '../input/load-config.ts';
import { openBeside } from '../input/open-beside.ts';
import { print } from '../output/print.ts';
import { showProgress } from '../output/show-progress.ts';
import { baiduChecks } from './check-baidu.ts';
import { beecloudChecks } from './check-beecloud.ts';
import { callbackChecks } from './check-callbacks.ts';
import { checkClock } from './check-clock.ts';
import { databaseCheck } from './check-database.ts';
import { jsDomainCheck } from './check-js-domains.ts';
import { wechatChecks } from './check-wechat.ts';
import { type Check, type Finding, failure, ok, skipped } from './finding.ts';
import { type NotedAnswers, noteAnswers } from './note-answers.ts';

const SIGNS: Record<Finding['state'], string> = { ok: '✓', warning: '!', failed: '✗', skipped: '-' };

export const doctor = defineCommand({
  meta: {
    name: 'doctor',
    description:
      'Does a configuration work? Credentials, tickets, clocks, callbacks, domains, database. Changes nothing',
  },
  args: {
    ...configArg,
    url: {
      type: 'string',
      description: 'Where the servers are mounted, to call their callbacks: https://shop.example/api',
    },
    'verify-file': {
      type: 'string',
      description: 'MP_verify_….txt, to look for it on each of wechat.pageOrigins',
    },
    json: {
      type: 'boolean',
      description: 'One JSON object a line; the last one is the report',
      default: false,
    },
  },
  async run({ args }) {
    const config = await loadConfig(args.config);
    const { fetch = globalThis.fetch, now = () => Date.now() / 1000 } = config;
    const { fetch: noting, noted } = noteAnswers(fetch, now);
    const findings: Finding[] = [];
    const tell = (finding: Finding) => {
      findings.push(finding);
      print(args.json ? JSON.stringify(finding) : inWords(finding));
    };

    const server = await open({ ...config, fetch: noting }, tell);
    if (server)
      try {
        const options = { url: args.url, verifyFile: args['verify-file'] };
        await runChecks(checksOf(server, config, noted, options), tell);
        for (const finding of checkClock(noted)) tell(finding);
      } finally {
        await server.close();
      }
    const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
    const report = {
      ok: count('ok'),
      warnings: count('warning'),
      failed: count('failed'),
      skipped: count('skipped'),
    };
    print(
      args.json
        ? JSON.stringify({ report })
        : `${report.ok} ok, ${report.warnings} warnings, ${report.failed} failed, ${report.skipped} could not be asked.`,
    );
    exitWith(report.failed > 0 ? EXIT.wrong : EXIT.fine);
  },
});

/** The configuration is checked by the server that is made with it. */
async function open(
  config: CouponServerConfig,
  tell: (finding: Finding) => void,
): Promise<CouponServer | undefined> {
  try {
    const server = await openBeside(config);
    tell(ok('configuration', 'Every field has the shape that it needs.'));
    return server;
  } catch (error) {
    tell(failure('configuration', error));
    return undefined;
  }
}

function checksOf(
  { wechat, baidu, beecloud }: CouponServer,
  config: CouponServerConfig,
  noted: NotedAnswers,
  { url, verifyFile }: { url: string | undefined; verifyFile: string | undefined },
): Check[] {
  return [
    ...(baidu && config.baidu ? baiduChecks(baidu, config.baidu) : []),
    ...(wechat && config.wechat
      ? [
          ...wechatChecks(wechat, config.wechat, noted),
          jsDomainCheck(config.wechat, { verifyFile, fetch: globalThis.fetch }),
        ]
      : []),
    ...(beecloud && config.beecloud ? beecloudChecks(beecloud, config.beecloud) : []),
    databaseCheck(config),
    ...callbackChecks(url, config),
  ];
}

/** One after the other, so that a platform is asked for one token; the findings come when the bar is gone. */
async function runChecks(checks: readonly Check[], tell: (finding: Finding) => void): Promise<void> {
  const found: Finding[] = [];
  const progress = showProgress('Asking', { steps: checks.length });
  try {
    for (const check of checks) {
      progress.say(check.name, 1);
      const isNeedless = found.some((finding) => finding.check === check.needs && finding.state === 'failed');
      found.push(...(isNeedless ? [skipped(check.name, `It needs the ${check.needs}.`)] : await check.run()));
    }
  } finally {
    progress.end();
    for (const finding of found) tell(finding);
  }
}

function inWords({ state, check, said, todo }: Finding): string {
  return `${SIGNS[state]} ${check}: ${said}${todo === undefined ? '' : `\n    ${todo}`}`;
}
