// The files of a mini-program's package that a phone gets.
import { type BuiltFile, builtFiles } from './built-files.ts';

/** Taro's note to itself, and maps. */
const NOT_UPLOADED = /^\.frameworkinfo$|\.map$/;

/** Throws, as `builtFiles` does, when nothing was built there. */
export function uploadedFiles(folder: string): BuiltFile[] {
  return builtFiles(folder).filter((file) => !NOT_UPLOADED.test(file.name));
}
