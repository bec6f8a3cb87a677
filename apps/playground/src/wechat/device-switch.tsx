// iOS or Android: WeChat signs the landing URL on one and the current URL on the other.
import type { Device } from '../sandbox/control.ts';
import { useLanguage } from '../words/language.tsx';
import './device-switch.css';

const names: Record<Device, string> = { ios: 'iOS', android: 'Android' };

export function DeviceSwitch({ device, onDevice }: { device: Device; onDevice(device: Device): void }) {
  const { words } = useLanguage();
  return (
    <button
      type="button"
      className="device-switch"
      title={words.phones.device}
      aria-label={`${words.phones.device}: ${names[device]}`}
      onClick={() => onDevice(device === 'ios' ? 'android' : 'ios')}
    >
      {names[device]}
    </button>
  );
}
