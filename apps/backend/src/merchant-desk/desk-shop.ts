// What the desk needs of the shop.
import type { WechatApi } from '@kaquan/server';
import type { CardPages } from '../wechat-card-base.ts';
import type { DeskNotes } from './desk-notes.ts';

export interface DeskShop {
  wechat(): WechatApi;
  /** Seconds, by the sandbox's clock. */
  now(): number;
  /** Where the link cells of its WeChat cards lead. */
  wechatPages(): CardPages;
  notes: DeskNotes;
}
