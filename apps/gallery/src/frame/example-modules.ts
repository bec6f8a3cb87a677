// The examples' files, to be run.
import type { CouponClient, Wechat } from '@kaquan/client';
import type { ComponentType } from 'react';

export interface ExampleModule {
  default: ComponentType;
  /** The played server, where one is asked. */
  client?: CouponClient;
  /** The played WeChat. */
  wechat?: Wechat;
}

const MODULES = import.meta.glob<ExampleModule>('../examples/*/*.tsx', { eager: true });

/** @throws for an example of the catalogue that has no file */
export function exampleModule(component: string, file: string): ExampleModule {
  const found = MODULES[`../examples/${component}/${file}.tsx`];
  if (!found) throw new Error(`No example ${component}/${file}`);
  return found;
}
