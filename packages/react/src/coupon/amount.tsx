// The amount as the coupon prints it: the number large, its sign and its fraction small.

import type { Benefit } from '@kaquan/protocol/coupon';
import { Text, View } from '@tarojs/components';
import { amountWords } from './coupon-words.ts';

/** Words instead of a number (兑换, 优惠) are set smaller: they would not fit. */
export function Amount({ benefit }: { benefit: Benefit }) {
  const { sign, main, tail } = amountWords(benefit);
  const size =
    benefit.kind === 'gift' || benefit.kind === 'general' ? 'words' : main.length > 3 ? 'long' : 'short';
  return (
    <View className={`kq-amount kq-amount--${size}`}>
      {sign && <Text className="kq-amount__small">{sign}</Text>}
      {main}
      {tail && <Text className="kq-amount__small">{tail}</Text>}
    </View>
  );
}
