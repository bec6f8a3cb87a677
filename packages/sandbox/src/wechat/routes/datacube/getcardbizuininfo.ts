// POST /datacube/getcardbizuininfo: what happened to all of the account's cards, by day; answers without errcode.
// @see 朋友的券 拉取卡券概况数据接口
import * as v from 'valibot';
import type { Core } from '../../../core/platform.ts';
import type { Guarded } from '../../credentials.ts';
import { rowsOf } from '../../datacube.ts';
import { checkRange, rangeFields } from '../../datacube-range.ts';
import { fromBody } from '../../from-body.ts';
import type { Store } from '../../store.ts';

const Body = v.looseObject(rangeFields);

/** A day on which nothing happened is left out. */
export function getcardbizuininfo({ clock }: Core, store: Store): Guarded {
  return fromBody(Body, (range, { appid }) => {
    const now = clock.now();
    const refused = checkRange(range);
    if (refused) return refused;
    const rows = rowsOf(store, {
      fits: (card) => card.appid === appid && card.source === range.cond_source,
      range,
      byCard: false,
      now,
    });
    return { list: rows.map(({ day, figures }) => ({ ref_date: day, ...figures })) };
  });
}
