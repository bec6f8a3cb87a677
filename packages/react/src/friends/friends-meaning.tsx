// What 朋友的券 means for the person who claims one.
// @see 朋友的券 功能介绍
import { Text, View } from '@tarojs/components';
import { useTexts } from '../texts/use-texts.ts';
import { friendsTexts } from './friends-texts.ts';

/**
 * 一人领取，朋友都能看到，也都能用: in three sentences.
 *
 * @example <FriendsMeaning />
 * @supported h5 weapp
 */
export function FriendsMeaning() {
  const { title, points } = useTexts('friends', friendsTexts);
  return (
    <View className="kq-friends">
      <View className="kq-friends__title">{title}</View>
      {points.map((point) => (
        <View key={point} className="kq-friends__point">
          <Text className="kq-friends__mark">·</Text>
          <Text className="kq-friends__words">{point}</Text>
        </View>
      ))}
    </View>
  );
}
