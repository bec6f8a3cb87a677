// What the merchant's desk shows, kept fresh: the points account and the friends' coupons.
import { useCallback, useState } from 'react';
import { useBench } from '../bench.tsx';
import { type Fresh, useFresh } from '../feed/use-fresh.ts';
import type { TimelineEntry } from '../timeline/timeline-entry.ts';
import { useLanguage } from '../words/language.tsx';
import { askMerchant, type CoinsAccount, type MerchantCoupon } from './ask-merchant.ts';
import { merchantFailureWords } from './merchant-failure-words.ts';

export interface MerchantDesk {
  account: CoinsAccount;
  coupons: MerchantCoupon[];
}

/**
 * What WeChat pushes, and the clock. Not requests: reading the desk makes some itself; nor what people do: what matters
 * of it to a merchant is pushed.
 */
export function isNews({ source, platform, kind, route }: TimelineEntry): boolean {
  return source === 'sandbox' && platform !== 'baidu' && (kind === 'push' || route === '/clock');
}

export function useMerchant(): Fresh<MerchantDesk> {
  const load = useCallback(async () => {
    const [account, coupons] = await Promise.all([askMerchant.account(), askMerchant.coupons()]);
    return { account, coupons };
  }, []);
  return useFresh(isNews, load);
}

/** One thing at a time: whether it is under way, what went wrong, and how to begin it. */
export function useAct(reload: () => Promise<void>) {
  const { refresh } = useBench();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      await reload();
    } catch (cause) {
      setFailure(merchantFailureWords(cause, language));
    }
    setBusy(false);
    void refresh();
  };
  return { busy, failure, act };
}
