// What every page stands behind: it opens inside WeChat only, and not while iOS reloads. The app itself always
// draws its pages: Taro's router fails on an app that does not.
import { inWechat } from '@kaquan/client/wechat/in-wechat';
import { Screen } from '@kaquan/page-pieces/screen';
import { Notice } from '@kaquan/react/notice';
import type { ComponentType } from 'react';
import { redirect } from './kaquan';

export function insideWechat(Page: ComponentType): ComponentType {
  return function InsideWechat() {
    // iOS reloads without the parameters, because it signs the URL it landed on.
    if (redirect.status === 'reloading') return null;
    if (inWechat()) return <Page />;
    return (
      <Screen>
        <Notice title="请在微信中打开" hint="把链接发到微信里，在微信中打开就能领取和使用优惠券。" />
      </Screen>
    );
  };
}
