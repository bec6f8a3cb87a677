// Reads the names that Taro's build hides: base.swan or base.wxml says which tag a node number is, which attribute a pN.

/** What one node number draws as. */
export interface Template {
  tag: string;
  /** From the alias in the data (`p8`) to the attribute's name (`placeholder`). */
  attributes: Map<string, string>;
  /** Event names it listens to: tap, input. */
  events: Set<string>;
}

const TEMPLATE = /<template name="tmpl_0_(\w+?)(?:_(?:focus|blur))?">\s*<([\w-]+)([^>]*)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
/** `{{i.p1||'none'}}`, `{{xs.b(i.p4,!1)}}`, `{= i.p12 =}` */
const ALIAS = /\bi\.(\w+)/;

/**
 * The templates of a package by node number.
 *
 * @param source the text of base.swan or base.wxml
 */
export function readTemplates(source: string): Map<string, Template> {
  const templates = new Map<string, Template>();
  for (const [, number = '', tag = '', rest = ''] of source.matchAll(TEMPLATE)) {
    if (tag === 'template') continue;
    const attributes = new Map<string, string>();
    const events = new Set<string>();
    for (const [, name = '', value = ''] of rest.matchAll(ATTRIBUTE)) {
      if (value === 'eh') events.add(name.replace(/^bind/, ''));
      const alias = ALIAS.exec(value)?.[1];
      if (alias) attributes.set(alias, name);
    }
    templates.set(number, { tag, attributes, events });
  }
  return templates;
}
