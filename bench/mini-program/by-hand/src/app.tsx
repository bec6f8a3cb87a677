// The program that a front-end team would write without the kit: Taro, React, and the shop's own server.
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { openLaunched } from './launched-coupon';
import './app.css';

export default function App({ children }: PropsWithChildren) {
  useLaunch(openLaunched);
  useDidShow(openLaunched);
  return children;
}
