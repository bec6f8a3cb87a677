// Cards that a page names and that are not ours.
import { CouponError } from '@kaquan/protocol/errors';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import type { PlatformContext } from '../context.ts';
import { createTemplateMemory } from '../template-memory.ts';
import type { WechatApi } from './api.ts';
import { createWechatTemplates } from './template.ts';

const { database, newApp } = useDatabase();

// Found by fuzzing: a page that named a card of nobody was answered with 502, as if WeChat had failed.
it.each([
  ['40073', 'COUPON_UNKNOWN'],
  ['45030', 'COUPON_UNKNOWN'],
  ['48001', 'PLATFORM_REFUSED'],
])('guards against blaming WeChat for a card that it does not know (%s: %s)', async (platformCode, code) => {
  const call = () =>
    Promise.reject(new CouponError('PLATFORM_REFUSED', 'No.', { platform: 'wechat', platformCode }));
  const template = createWechatTemplates(
    { appid: newApp(), call } as unknown as WechatApi,
    {
      database,
      templates: createTemplateMemory(),
      now: () => 1,
    } as unknown as PlatformContext,
  );
  await expect(template('pNobodys')).rejects.toMatchObject({ code, platformCode });
});
