// Every operation of the campaign.
import type { Operation } from '../operation.ts';
import { baiduOperations } from './baidu.ts';
import { beecloudOperations } from './beecloud.ts';
import { baiduByHand, wechatByHand } from './by-hand.ts';
import { pushOperations } from './pushes.ts';
import { wechatOperations } from './wechat.ts';

export const operations: readonly Operation[] = [
  ...baiduOperations,
  ...baiduByHand,
  ...wechatOperations,
  ...wechatByHand,
  ...beecloudOperations,
  ...pushOperations,
];
