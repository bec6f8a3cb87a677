// 已使用, so that a clerk believes it: large, green, and moving, which a picture of it would not be.
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { chinaIso } from '../coupon/china-time.ts';
import type {} from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { stampTexts } from './stamp-texts.ts';

export interface UsedStampProps {
  /** Seconds. */
  usedAt: number;
  /** The server's time when that became known, seconds. */
  now: number;
  /** The coupon's title. */
  title: string;
  /** Its last four characters are shown. */
  code?: string | undefined;
}

/**
 * When it was used, how long ago that is, and a clock that goes on.
 *
 * @example <UsedStamp usedAt={coupon.usedAt} now={now} title={coupon.title} code={coupon.code} />
 * @supported h5 weapp
 */
export function UsedStamp({ usedAt, now: answeredAt, title, code }: UsedStampProps) {
  const texts = useTexts('stamp', stampTexts);
  const now = useClock(answeredAt);
  const what = code ? texts.what(title, code.slice(-4)) : title;
  return (
    <View className="kq-used" role="img" aria-label={texts.spoken(title, clockWords(usedAt))}>
      <View className="kq-used__band" />
      <View className="kq-used__tick" />
      <View className="kq-used__word">{texts.used}</View>
      <View className="kq-used__when">{texts.when(clockWords(usedAt), now - usedAt)}</View>
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

function clockWords(time: number): string {
  return chinaIso(time).slice(11, 19);
}
