// What is read out where a coupon will be.

export interface SkeletonTexts {
  loading: string;
}

export const skeletonTexts: SkeletonTexts = { loading: '正在加载' };
