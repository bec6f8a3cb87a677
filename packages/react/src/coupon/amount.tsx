// The amount as the coupon prints it: the number large, its sign and its fraction small.
import { Text, View } from '@tarojs/components';
import type { AmountWords } from './coupon-words.ts';

/** Words instead of a number (兑换, 优惠) are set smaller: they would not fit. */
export function Amount({ words: { sign, main, tail } }: { words: AmountWords }) {
  const size = sign || tail ? (main.length > 3 ? 'long' : 'short') : 'words';
  return (
    <View className={`kq-amount kq-amount--${size}`}>
      {sign && <Text className="kq-amount__small">{sign}</Text>}
      {main}
      {tail && <Text className="kq-amount__small">{tail}</Text>}
    </View>
  );
}
