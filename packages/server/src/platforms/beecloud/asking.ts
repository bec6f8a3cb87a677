// BeeCloud's calls in the pace of a comparison, page by page of its lists.
import type { StageTools } from '../../reconcile/stage.ts';
import type { BeecloudApi } from './api.ts';

/** The same API, whose every call waits for its turn and is repeated after a silence: for queries only. */
export function asking(api: BeecloudApi, { ask }: Pick<StageTools, 'ask'>): BeecloudApi {
  return { ...api, call: (request) => ask(() => api.call(request)) };
}
