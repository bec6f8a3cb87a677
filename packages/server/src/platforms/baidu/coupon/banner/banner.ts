// A coupon's banner, the picture that advertises it.
// @see 百度卡券 1.4 步骤四：上传卡券Banner
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { numberField, textField } from '../../../http/fields.ts';
import type { Fields } from '../../../http/platform-http.ts';
import { path } from '../../rules.ts';

/** What banner/add takes. */
export interface BannerInput {
  couponId: string;
  /** The address that coupon/upload/image answered. */
  picUrl: string;
  title: string;
  /** The page of the program that it opens. */
  appRedirectPath?: string;
}

export const BannerRules = v.object({
  couponId: text,
  picUrl: text,
  title: text,
  appRedirectPath: v.optional(path),
});

/** A banner as Baidu answers it, its ids as text, times in seconds. */
export interface Banner extends BannerInput {
  bannerId: string;
  createTime?: number;
  updateTime?: number;
  [field: string]: unknown;
}

/** Reads a banner whatever form its numbers have; fields that are not known pass through. */
export function readBanner(raw: Fields): Banner {
  const createTime = numberField(raw, 'createTime');
  const updateTime = numberField(raw, 'updateTime');
  return {
    ...raw,
    bannerId: textField(raw, 'bannerId') ?? '',
    couponId: textField(raw, 'couponId') ?? '',
    picUrl: textField(raw, 'picUrl') ?? '',
    title: textField(raw, 'title') ?? '',
    ...(createTime !== undefined && { createTime }),
    ...(updateTime !== undefined && { updateTime }),
  };
}
