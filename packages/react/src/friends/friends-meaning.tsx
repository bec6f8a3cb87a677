// What 朋友的券 means for the person who claims one.
// @see 朋友的券 功能介绍
import { Text, View } from '@tarojs/components';

const POINTS = [
  '领到后放在你的微信卡包，微信朋友在自己的卡包里也能看到。',
  '你和朋友谁去店里都能用，不用转来转去。',
  '一张券只能用一次：谁先用掉，大家的这张就都用完了。',
];

/**
 * 一人领取，朋友都能看到，也都能用: in three sentences.
 *
 * @example <FriendsMeaning />
 * @supported h5 weapp
 */
export function FriendsMeaning() {
  return (
    <View className="kq-friends">
      <View className="kq-friends__title">一人领取，朋友都能看到，也都能用</View>
      {POINTS.map((point) => (
        <View key={point} className="kq-friends__point">
          <Text className="kq-friends__mark">·</Text>
          <Text className="kq-friends__words">{point}</Text>
        </View>
      ))}
    </View>
  );
}
