// What the stamp of a used coupon says.

export interface StampTexts {
  used: string;
  /** With the code's last characters. */
  what(title: string, codeEnd: string): string;
  /** When that was, and how long ago. Seconds. */
  when(clock: string, secondsAgo: number): string;
  /** All of it in one sentence. */
  spoken(title: string, clock: string): string;
}

export const stampTexts: StampTexts = {
  used: '已使用',
  what: (title, codeEnd) => `${title} · 券码尾号 ${codeEnd}`,
  when: (clock, secondsAgo) => `${clock} 用掉 · ${agoWords(secondsAgo)}`,
  spoken: (title, clock) => `已使用，${title}，${clock}`,
};

function agoWords(seconds: number): string {
  if (seconds < 5) return '刚刚';
  if (seconds < 60) return `${seconds} 秒前`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟前`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} 小时前` : `${Math.floor(seconds / 86_400)} 天前`;
}
