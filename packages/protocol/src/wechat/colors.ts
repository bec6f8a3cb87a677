// The fourteen ground colours of a WeChat card.
// @see 创建卡券 步骤三：选取卡券背景颜色

/** Colour name to colour value. */
export const COLORS: Readonly<Record<string, string>> = {
  Color010: '#63b359',
  Color020: '#2c9f67',
  Color030: '#509fc9',
  Color040: '#5885cf',
  Color050: '#9062c0',
  Color060: '#d09a45',
  Color070: '#e4b138',
  Color080: '#ee903c',
  Color081: '#f08500',
  Color082: '#a9d92d',
  Color090: '#dd6549',
  Color100: '#cc463d',
  Color101: '#cf3e36',
  Color102: '#5E6671',
};

/**
 * The colour value of a name, `#rrggbb`. `card/get` answers values instead of names: those pass through.
 *
 * @example colorValue('Color010') // "#63b359"
 * @supported swan h5 weapp node
 */
export function colorValue(name: string): string | undefined {
  // `__proto__` is no colour, and yet every object has it.
  const value: unknown = /^#[0-9a-f]{6}$/i.test(name) ? name : COLORS[name];
  return typeof value === 'string' ? value : undefined;
}
