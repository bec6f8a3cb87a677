// 已使用, so that a clerk believes it: large, green, and moving, which a picture of it would not be.
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type {} from '../frame/taro-role.ts';

export interface UsedStampProps {
  /** Seconds. */
  usedAt: number;
  /** The server's time when that became known, seconds. */
  now: number;
  title: string;
  /** Its last four characters are shown. */
  code?: string | undefined;
}

const CHINA = 8 * 3600;

/**
 * When it was used, how long ago that is, and a clock that goes on.
 *
 * @example <UsedStamp usedAt={coupon.usedAt} now={now} title={coupon.title} code={coupon.code} />
 * @supported h5 weapp
 */
export function UsedStamp({ usedAt, now: answeredAt, title, code }: UsedStampProps) {
  const now = useClock(answeredAt);
  const what = code ? `${title} · 券码尾号 ${code.slice(-4)}` : title;
  return (
    <View className="kq-used" role="img" aria-label={`已使用，${title}，${clockWords(usedAt)}`}>
      <View className="kq-used__band" />
      <View className="kq-used__tick" />
      <View className="kq-used__word">已使用</View>
      <View className="kq-used__when">{`${clockWords(usedAt)} 用掉 · ${agoWords(now - usedAt)}`}</View>
      <View className="kq-used__clock">{clockWords(now)}</View>
      <View className="kq-used__what">{what}</View>
      <View className="kq-used__band" />
    </View>
  );
}

/** The server's time, going on by the phone's clock. */
function useClock(answeredAt: number): number {
  const [ahead] = useState(() => answeredAt - Date.now() / 1000);
  const [now, setNow] = useState(answeredAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Math.floor(Date.now() / 1000 + ahead)), 1000);
    return () => clearInterval(timer);
  }, [ahead]);
  return now;
}

/** Beijing's, whatever the phone's zone. */
function clockWords(time: number): string {
  return new Date((time + CHINA) * 1000).toISOString().slice(11, 19);
}

function agoWords(seconds: number): string {
  if (seconds < 5) return '刚刚';
  if (seconds < 60) return `${seconds} 秒前`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟前`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} 小时前` : `${Math.floor(seconds / 86_400)} 天前`;
}
