// In place of a button that could not work: which WeChat is needed, and how one gets it.
// @see 朋友的券 批量添加卡券(addcard)接口
import { wechatVersion } from '@kaquan/client/wechat/client-version';
import { Text, View } from '@tarojs/components';
import type {} from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { olderTexts } from './friends-texts.ts';

export interface OlderClientNoticeProps {
  /** What cannot be done here: `领取朋友的券` unless given. */
  wish?: string;
  /** The version that is needed, `6.3.7`; without it the newest one is asked for. */
  needs?: string | undefined;
}

/**
 * Says that WeChat has to be updated, and where. It has no button: a page cannot do it for the person.
 *
 * @example <OlderClientNotice needs={friendsCardsSince()} />
 * @supported h5 weapp
 */
export function OlderClientNotice({ wish, needs }: OlderClientNoticeProps) {
  const texts = useTexts('older', olderTexts);
  const here = wechatVersion()?.slice(0, 3).join('.');
  return (
    <View className="kq-older" role="status">
      <View className="kq-older__title">{texts.title}</View>
      <View className="kq-older__why">{texts.why(wish ?? texts.wish, needs, here)}</View>
      {texts.steps.map((step, place) => (
        <View key={step} className="kq-older__step">
          <Text className="kq-older__number">{place + 1}</Text>
          <Text className="kq-older__words">{step}</Text>
        </View>
      ))}
    </View>
  );
}
