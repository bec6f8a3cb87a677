// What the hooks share: the client, the launch store and WeChat's bridge, handed down once; and the words, where they are others.
import { CouponError } from '@kaquan/protocol/errors';
import { type ReactNode, useContext, useMemo } from 'react';
import type { GivenTexts } from '../texts/texts.ts';
import { CouponContext, type CouponContextValue } from './coupon-context.ts';

export type { CouponContextValue };

export interface CouponProviderProps extends CouponContextValue {
  /** `en`, or some words of your own; what is not given is Chinese. A constant: a new object draws all components anew. */
  texts?: GivenTexts | undefined;
  /** The app. */
  children?: ReactNode;
}

/**
 * Gives every hook below it the same client, and every component the same language.
 *
 * @example <CouponProvider client={client} launch={launch}>{children}</CouponProvider>
 * @supported swan h5 weapp
 */
export function CouponProvider({ client, launch, wechat, texts, children }: CouponProviderProps) {
  const value = useMemo(() => ({ client, launch, wechat, texts }), [client, launch, wechat, texts]);
  return <CouponContext.Provider value={value}>{children}</CouponContext.Provider>;
}

/**
 * What the provider was given.
 *
 * @throws CONFIG_INVALID without a provider above
 * @example const { client } = useCouponContext();
 * @supported swan h5 weapp
 */
export function useCouponContext(): CouponContextValue {
  const value = useContext(CouponContext);
  if (!value.client) throw new CouponError('CONFIG_INVALID', 'Wrap the app in <CouponProvider>.');
  return value as CouponContextValue;
}
