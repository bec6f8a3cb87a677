// What is built of the project and given to pages, mini-programs and hosts. The sandbox's own build holds its accounts.
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** The folders, whether they have been built or not. */
export const BUNDLES: readonly string[] = [
  ...['baidu-smart-program', 'wechat-h5', 'playground', 'gallery'].map((name) => `apps/${name}/dist`),
  ...['client', 'protocol', 'react', 'server'].map((name) => `packages/${name}/dist`),
].map((folder) => fileURLToPath(new URL(folder, ROOT)));
