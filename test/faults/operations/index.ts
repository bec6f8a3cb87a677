// Every operation of the campaign.
import type { Operation } from '../operation.ts';
import { baiduOperations } from './baidu.ts';
import { baiduMerchant } from './baidu-merchant.ts';
import { beecloudOperations } from './beecloud.ts';
import { baiduByHand, wechatByHand } from './by-hand.ts';
import { pushOperations } from './pushes.ts';
import { wechatOperations } from './wechat.ts';
import { wechatCredentials } from './wechat-credentials.ts';
import { wechatStock } from './wechat-stock.ts';

export const operations: readonly Operation[] = [
  ...baiduOperations,
  ...baiduMerchant,
  ...baiduByHand,
  ...wechatOperations,
  ...wechatStock,
  ...wechatCredentials,
  ...wechatByHand,
  ...beecloudOperations,
  ...pushOperations,
];
