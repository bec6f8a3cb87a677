// The ground colour of a card: fourteen to choose from.
// @see 创建卡券 步骤三：选取卡券背景颜色
import { COLORS } from '@kaquan/protocol/wechat/colors';
import { type CSSProperties, useId } from 'react';

interface ColorChoiceProps {
  label: string;
  value: string;
  onChange(color: string): void;
}

export function ColorChoice({ label, value, onChange }: ColorChoiceProps) {
  const name = useId();
  return (
    <fieldset className="colors">
      <legend>{label}</legend>
      {Object.entries(COLORS).map(([color, ground]) => (
        <label key={color} style={{ '--ground': ground } as CSSProperties} title={color}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            aria-label={color}
            checked={color === value}
            onChange={() => onChange(color)}
          />
        </label>
      ))}
    </fieldset>
  );
}
