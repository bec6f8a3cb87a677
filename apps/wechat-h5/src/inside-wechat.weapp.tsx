// What every page stands behind in a browser; a mini-program is inside WeChat already.
import type { ComponentType } from 'react';

export function insideWechat(Page: ComponentType): ComponentType {
  return Page;
}
