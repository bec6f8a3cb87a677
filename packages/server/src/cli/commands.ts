// The tree of the merchant's commands; a platform's own stand under its name.
import { defineCommand } from 'citty';
import { baiduProbe } from './baidu-probe.ts';
import { jobsList } from './jobs-list.ts';
import { jobsRetry } from './jobs-retry.ts';
import { jobsTold } from './jobs-told.ts';
import { reconcile } from './reconcile.ts';

export const kaquan = defineCommand({
  meta: {
    name: 'kaquan',
    description: 'Coupons of Baidu, WeChat and BeeCloud: what a merchant needs now and then',
  },
  subCommands: {
    baidu: defineCommand({
      meta: { name: 'baidu', description: 'About Baidu 卡券' },
      subCommands: { probe: baiduProbe },
    }),
    jobs: defineCommand({
      meta: { name: 'jobs', description: 'Work that a platform does not let end' },
      subCommands: { list: jobsList, retry: jobsRetry, told: jobsTold },
    }),
    reconcile,
  },
});
