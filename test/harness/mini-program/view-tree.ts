// The page as its view layer would draw it, from the page's data and the package's templates.
import type { Template } from './read-templates.ts';

export interface ViewNode {
  /** `view`, `button`; `#text` for text. */
  tag: string;
  /** What events name it by. */
  id: string;
  sid: string;
  className: string;
  text: string;
  attributes: Record<string, unknown>;
  events: Set<string>;
  children: ViewNode[];
}

const OWN = new Set(['nn', 'sid', 'uid', 'cn', 'cl', 'st', 'v']);

/** One node of the page's data, with its children. */
export function readNode(data: unknown, templates: Map<string, Template>): ViewNode {
  const node = data as Record<string, unknown>;
  const number = String(node.nn ?? '');
  const template = templates.get(number);
  const isText = template?.attributes.size === 0 && template.tag === 'block' && 'v' in node;
  const attributes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (!OWN.has(key)) attributes[template?.attributes.get(key) ?? key] = value;
  }
  const children = Array.isArray(node.cn) ? node.cn : Object.values((node.cn ?? {}) as object);
  return {
    tag: isText ? '#text' : (template?.tag ?? 'root'),
    id: String(node.uid ?? node.sid ?? ''),
    sid: String(node.sid ?? ''),
    className: String(node.cl ?? ''),
    text: isText ? String(node.v ?? '') : '',
    attributes,
    events: template?.events ?? new Set(),
    children: children.filter(Boolean).map((child) => readNode(child, templates)),
  };
}

/** All text under a node, one line for each text. */
export function textOf(node: ViewNode): string {
  if (node.tag === '#text') return node.text;
  const inline = node.tag === 'text' || node.tag === 'button';
  return node.children
    .map(textOf)
    .filter((text) => text !== '')
    .join(inline ? '' : '\n');
}

/** The first node, outermost first, for which `wanted` holds. */
export function findNode(node: ViewNode, wanted: (node: ViewNode) => boolean): ViewNode | undefined {
  if (wanted(node)) return node;
  for (const child of node.children) {
    const found = findNode(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** All nodes, outermost first, for which `wanted` holds. */
export function findNodes(node: ViewNode, wanted: (node: ViewNode) => boolean): ViewNode[] {
  const inside = node.children.flatMap((child) => findNodes(child, wanted));
  return wanted(node) ? [node, ...inside] : inside;
}
