// A folder of its own outside the workspace, with npm as its only tool: what a stranger has.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** What makes an install quiet, and takes from npm's cache what is there; nothing of ours needs an install script. */
const INSTALL = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];

export interface Running {
  /** Resolves with what was found, once the process has written it. */
  says(what: RegExp): Promise<string>;
  stop(): Promise<void>;
}

export interface EmptyProject {
  /** Where the commands run, and files are written. */
  readonly folder: string;
  /** Goes into a folder that a command has made, and is a project itself. */
  enter(folder: string): Promise<void>;
  write(file: string, content: string): Promise<void>;
  removeFile(file: string): Promise<void>;
  /** Copies a folder of `files` into the project. */
  take(folder: string): Promise<void>;
  /** Installs by name, from our registry and npm's. */
  install(dependencies: Record<string, string>): Promise<void>;
  /** Runs a command to its end. Answers what it wrote. @throws Error with all of it, if it failed */
  run(command: string, ...args: string[]): Promise<string>;
  /** Starts what goes on until it is stopped. */
  start(command: string, ...args: string[]): Running;
  /** Ends what was started, and takes the folder away. */
  remove(): Promise<void>;
}

/**
 * @param registry where `@kaquan/…` is installed from
 */
export async function createEmptyProject(registry: string): Promise<EmptyProject> {
  const root = await mkdtemp(path.join(tmpdir(), 'kaquan-packed-'));
  let folder = root;
  const running: Running[] = [];
  const env = strangersEnvironment();
  const write = async (file: string, content: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  };
  const useRegistry = () => write('.npmrc', `@kaquan:registry=${registry}\n`);
  await useRegistry();
  const project: EmptyProject = {
    get folder() {
      return folder;
    },
    async enter(name) {
      folder = path.join(folder, name);
      await useRegistry();
    },
    write,
    removeFile: (file) => rm(path.join(folder, file)),
    take: (name) => cp(path.join(import.meta.dirname, 'files', name), folder, { recursive: true }),
    async install(dependencies) {
      await write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }, null, 2));
      await project.run('npm', 'install', ...INSTALL);
    },
    async run(command, ...args) {
      try {
        const { stdout, stderr } = await run(command, args, { cwd: folder, env, maxBuffer: 2 ** 26 });
        return stdout + stderr;
      } catch (error) {
        const { stdout, stderr } = error as { stdout?: string; stderr?: string };
        throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`);
      }
    },
    start(command, ...args) {
      const child = spawn(command, args, {
        cwd: folder,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const one = follow(child, [command, ...args].join(' '));
      running.push(one);
      return one;
    },
    async remove() {
      await Promise.all(running.map((one) => one.stop()));
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return project;
}

/** Ours, without what the package manager that runs the tests says to its children. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const foreign =
    /^(NODE_PATH|NODE_OPTIONS|INIT_CWD|npm_(?!config_(registry|cache|userconfig)$).*|VITEST.*|NODE_ENV|TEST|KAQUAN_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** The process leads a group, so that what npm starts for it ends with it. */
function follow(child: ChildProcess, command: string): Running {
  let said = '';
  const ended = once(child, 'close');
  const heard = () => Promise.race([once(child.stdout as object as ChildProcess, 'data'), ended]);
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return {
    async says(what) {
      for (;;) {
        const found = what.exec(said)?.[0];
        if (found !== undefined) return found;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${command} ended and never said ${what}:\n${said}`);
        await heard();
      }
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
