// What the list of coupons says.

/** A tab's name, and what stands there while it is empty. */
export interface TabTexts {
  label: string;
  empty: string;
}

export interface ListTexts {
  open: TabTexts;
  used: TabTexts;
  gone: TabTexts;
}

export const listTexts: ListTexts = {
  open: { label: '可用', empty: '没有可用的券' },
  used: { label: '已使用', empty: '没有用过的券' },
  gone: { label: '已过期', empty: '没有过期的券' },
};
