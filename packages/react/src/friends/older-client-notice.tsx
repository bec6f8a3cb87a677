// In place of a button that could not work: which WeChat is needed, and how one gets it.
// @see 朋友的券 批量添加卡券(addcard)接口
import { wechatVersion } from '@kaquan/client/wechat/client-version';
import { Text, View } from '@tarojs/components';
import type {} from '../frame/taro-role.ts';

export interface OlderClientNoticeProps {
  /** What cannot be done here: `领取朋友的券` unless given. */
  wish?: string;
  /** The version that is needed, `6.3.7`; without it the newest one is asked for. */
  needs?: string | undefined;
}

const STEPS = [
  '打开微信，点右下角的「我」',
  '进入「设置」，再点「关于微信」',
  '点「版本更新」，装好后回到这里',
];

/**
 * Says that WeChat has to be updated, and where. It has no button: a page cannot do it for the person.
 *
 * @example <OlderClientNotice needs={friendsCardsSince()} />
 * @supported h5 weapp
 */
export function OlderClientNotice({ wish = '领取朋友的券', needs }: OlderClientNoticeProps) {
  const here = wechatVersion()?.slice(0, 3).join('.');
  return (
    <View className="kq-older" role="status">
      <View className="kq-older__title">请先更新微信</View>
      <View className="kq-older__why">
        {`${wish}需要${needs ? `微信 ${needs} 或更高版本` : '新版微信'}`}
        {here && `，你现在用的是 ${here}`}。
      </View>
      {STEPS.map((step, place) => (
        <View key={step} className="kq-older__step">
          <Text className="kq-older__number">{place + 1}</Text>
          <Text className="kq-older__words">{step}</Text>
        </View>
      ))}
    </View>
  );
}
