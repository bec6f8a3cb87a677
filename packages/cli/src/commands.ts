// The tree of commands. What a command needs is loaded when it runs: help and completion stay quick.
import { type CommandDef, defineCommand } from 'citty';
import { baiduLaunch } from './baidu/launch.ts';
import { baiduProbe } from './baidu/probe.ts';
import { completeOf } from './complete.ts';
import { doctor } from './doctor/doctor.ts';
import { jobsList } from './jobs/list.ts';
import { jobsRetry } from './jobs/retry.ts';
import { jobsTold } from './jobs/told.ts';
import { migrate } from './migrate.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { sandbox } from './sandbox.ts';
import { explainCommand } from './wechat/explain.ts';
import { signCommand } from './wechat/sign.ts';

export const kaquan: CommandDef = defineCommand({
  meta: {
    name: 'kaquan',
    description: 'Coupons of Baidu, WeChat and BeeCloud: what one needs beside the servers',
  },
  subCommands: {
    sandbox,
    doctor,
    sign: defineCommand({
      meta: { name: 'sign', description: 'A signature of WeChat, step by step' },
      subCommands: {
        'card-ext': signCommand('card-ext'),
        'choose-card': signCommand('choose-card'),
        'js-config': signCommand('js-config'),
      },
    }),
    explain: defineCommand({
      meta: { name: 'explain', description: 'Which known mistakes made a wrong signature of WeChat' },
      subCommands: {
        'card-ext': explainCommand('card-ext'),
        'choose-card': explainCommand('choose-card'),
        'js-config': explainCommand('js-config'),
      },
    }),
    baidu: defineCommand({
      meta: { name: 'baidu', description: 'About Baidu 卡券' },
      subCommands: { launch: baiduLaunch, probe: baiduProbe },
    }),
    migrate,
    reconcile,
    jobs: defineCommand({
      meta: { name: 'jobs', description: 'Work that a platform does not let end' },
      subCommands: { list: jobsList, retry: jobsRetry, told: jobsTold },
    }),
    complete: completeOf(() => kaquan),
  },
});
