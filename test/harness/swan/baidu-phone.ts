// One person's phone with the Baidu app: runs the built program against a running stack.
import {
  BUILT_FOR,
  builtPackage,
  type MiniProgramPhone,
  openMiniProgramPhone,
} from '../mini-program/mini-program-phone.ts';
import { createNetwork } from '../mini-program/network.ts';
import type { User } from '../people.ts';
import type { Stack } from '../stack.ts';
import { swanHost } from './swan-api.ts';

export type BaiduPhone = MiniProgramPhone;

/** The demo's program as it was built. */
export const BAIDU_PROGRAM = builtPackage('@kaquan/baidu-smart-program', 'swan');

/** A phone in that person's hand, the program not yet started. */
export function openBaiduPhone(stack: Stack, user: User, program = BAIDU_PROGRAM): BaiduPhone {
  const network = createNetwork({ [BUILT_FOR]: stack.backendUrl });
  const loginCode = () => stack.control.baidu.loginCode(user.baidu);
  return openMiniProgramPhone(program, network, swanHost({ network, loginCode }));
}
