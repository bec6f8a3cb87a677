// 自己核销 or 给店员扫码. Leaving the first lets go of the coupon: what a page keeps, no clerk can scan.
import { View } from '@tarojs/components';

export type Way = 'self' | 'clerk';

const NAMES: [Way, string][] = [
  ['self', '自己核销'],
  ['clerk', '给店员扫码'],
];

export function WaySwitch({ way, onChange }: { way: Way; onChange(way: Way): void }) {
  return (
    <View className="way-switch" {...{ role: 'tablist' }}>
      {NAMES.map(([one, name]) => (
        <View
          key={one}
          className={one === way ? 'way-switch__way way-switch__way--chosen' : 'way-switch__way'}
          onClick={() => onChange(one)}
          {...{ role: 'tab', 'aria-selected': one === way }}
        >
          {name}
        </View>
      ))}
    </View>
  );
}
