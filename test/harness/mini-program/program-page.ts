// One open page of a program: its data, its view tree, and a finger on it.
import { applyData } from './apply-data.ts';
import type { Template } from './read-templates.ts';
import { findNode, findNodes, readNode, textOf, type ViewNode } from './view-tree.ts';

export interface ProgramPage {
  route: string;
  /** What getCurrentPages() answers. */
  instance: Record<string, unknown>;
  /** Its first life cycle method (onLoad; onInit on swan), onShow, onReady. */
  open(query: Record<string, string>): void;
  close(): void;
  /** Calls a life cycle method, if the page has it. */
  call(name: string, argument?: unknown): void;
  /** The page as drawn now. */
  tree(): ViewNode;
  /** All text on the page. */
  text(): string;
  /** Taps the innermost thing that listens and shows this text, or has it as its accessible name. */
  tap(text: string | RegExp): void;
}

/** What one call of setData hands to the view layer. */
export type DataChange = Record<string, unknown>;

type Method = (this: unknown, argument?: unknown) => void;

/**
 * Opens one page of a package; a page of the same route may be open several times.
 *
 * @param begins names of a page's first life cycle method, the host's first choice first
 * @param changed hears of each call of setData
 */
export function createPage(
  route: string,
  config: Record<string, unknown>,
  templates: Map<string, Template>,
  begins: readonly string[],
  changed: (change: DataChange) => void,
): ProgramPage {
  const data = structuredClone((config.data ?? {}) as Record<string, unknown>);
  const instance: Record<string, unknown> = {
    ...config,
    data,
    route,
    uri: route,
    is: route,
    setData(change: DataChange, done?: () => void) {
      changed(change);
      applyData(data, change);
      if (done) setTimeout(() => done.call(instance), 0);
    },
    createSelectorQuery: () => ({}),
    selectComponent: () => null,
  };

  const page: ProgramPage = {
    route,
    instance,
    open(query) {
      page.call(begins.find((name) => name in config) ?? 'onLoad', query);
      page.call('onShow');
      page.call('onReady');
    },
    close: () => page.call('onUnload'),
    call(name, argument) {
      const method = instance[name];
      if (typeof method === 'function') (method as Method).call(instance, argument);
    },
    tree: () => readNode(data.root ?? {}, templates),
    text: () => textOf(page.tree()),
    tap(text) {
      const root = page.tree();
      const target = tappable(root, text);
      if (!target) throw new Error(`Nothing to tap shows ${text} on the page:\n${textOf(root)}`);
      if (target.attributes.disabled === true) throw new Error(`"${text}" is disabled`);
      // A tap bubbles: the view layer calls the handler for every listening node on the way up.
      for (const node of pathTo(root, target)) {
        if (node.events.has('tap')) page.call('eh', tapEvent(target, node));
      }
    },
  };
  return page;
}

/** Of the things that show the words and listen: a button before others, the exact words before longer ones. */
function tappable(root: ViewNode, text: string | RegExp): ViewNode | undefined {
  const wordsOf = (node: ViewNode) => [textOf(node), String(node.attributes['aria-label'] ?? '')];
  const shows = (node: ViewNode) =>
    node.events.has('tap') &&
    wordsOf(node).some((words) => (typeof text === 'string' ? words.includes(text) : text.test(words)));
  const innermost = findNodes(root, shows).filter((node) => !node.children.some((c) => findNode(c, shows)));
  const rank = (node: ViewNode) =>
    (node.tag === 'button' ? 2 : 0) + (wordsOf(node).some((words) => words === text) ? 1 : 0);
  return innermost.sort((a, b) => rank(b) - rank(a))[0];
}

function tapEvent(target: ViewNode, current: ViewNode): unknown {
  const name = (node: ViewNode) => ({ id: node.id, dataset: { sid: node.sid } });
  return { type: 'tap', detail: {}, timeStamp: 1, target: name(target), currentTarget: name(current) };
}

/** From the node up to the root. */
function pathTo(root: ViewNode, node: ViewNode): ViewNode[] {
  const parent = findNode(root, (candidate) => candidate.children.includes(node));
  return parent ? [node, ...pathTo(root, parent)] : [node];
}
