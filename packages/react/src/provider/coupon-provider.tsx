// What the hooks share: the client, the launch store and WeChat's bridge, handed down once.
import type { CouponClient, LaunchStore, Wechat } from '@kaquan/client';
import { CouponError } from '@kaquan/protocol/errors';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

export interface CouponContextValue {
  client: CouponClient;
  /** Needed by useLaunchCoupon; fed at App level, because Taro's page hooks do not get the launch options. */
  launch?: LaunchStore | undefined;
  /** Needed by useAddCard, useChooseCard, useOpenCard and useShareAgain: createWechat in a page, createWeapp in a mini-program. */
  wechat?: Wechat | undefined;
}

export interface CouponProviderProps extends CouponContextValue {
  children?: ReactNode;
}

const CouponContext = createContext<CouponContextValue | null>(null);

/**
 * Gives every hook below it the same client.
 *
 * @example <CouponProvider client={client} launch={launch}>{children}</CouponProvider>
 * @supported swan h5 weapp
 */
export function CouponProvider({ client, launch, wechat, children }: CouponProviderProps) {
  const value = useMemo(() => ({ client, launch, wechat }), [client, launch, wechat]);
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
  if (!value) throw new CouponError('CONFIG_INVALID', 'Wrap the app in <CouponProvider>.');
  return value;
}
