// XML that goes after the parser: entities of every kind, depth, sections that never end, encodings.
import * as fc from 'fast-check';
import { hostileText } from './text.ts';
import { HOSTILE_KEYS } from './tokens.ts';

const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

const PROLOGS = [
  '',
  '',
  '',
  '\ufeff',
  '\n\t ',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.1" encoding="gb18030"?>',
  `<!DOCTYPE xml [<!ENTITY l0 "lol">${LAUGHS}]>`,
  '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE xml SYSTEM "http://127.0.0.1:9/x.dtd">',
  '<!DOCTYPE xml [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>',
  '<!doctype xml [<!entity a "b">]>',
  '<!DOCTYPE xml [<!ENTITY __proto__ "x">]>',
  '<!--<!DOCTYPE--><!-- -- -->',
  '<?pi ?><?xml?>',
  '<![CDATA[<!DOCTYPE x>]]>',
];

const content = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => `<![CDATA[${text}]]>`) },
  { weight: 3, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&l9;',
      '&a;',
      '&#0;',
      '&#x110000;',
      '&amp;',
      '&lt;x&gt;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<b/>',
      '<Event>x</Event>',
      '<![CDATA[a]]><![CDATA[b]]>',
    ),
  },
);

/** A tag, a comment or a section over and over: what recursion and backtracking break on. */
const deep = fc
  .tuple(
    fc.constantFrom(
      '<a>',
      '<![CDATA[',
      '<!--',
      '<?',
      '<!DOCTYPE ',
      '<!',
      '</',
      '<a b="',
      '&',
      ']]>',
      '<a b>',
      '<![CDATA[]]>',
      '<a/>',
    ),
    fc.integer({ min: 2, max: 25_000 }),
  )
  .map(([part, times]) => part.repeat(times));

/** A message of WeChat with these fields, and what somebody may have made of it. */
export function hostileXml(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_KEYS.filter((key) => key !== ''), 'a:b', '券') },
  );
  const field = fc
    .tuple(name, content, fc.constantFrom('', '', '', ' a="1"', ' __proto__="x"'))
    .map(([tag, text, attribute]) => `<${tag}${attribute}>${text}</${tag}>`);
  const root = fc.constantFrom('xml', 'xml', 'xml', 'XML', 'root', '__proto__');
  const message = fc
    .tuple(
      fc.constantFrom(...PROLOGS),
      root,
      fc.array(field, { maxLength: 12 }),
      fc.constantFrom('', '', '<xml></xml>', '\0', '<!--', 'x'),
    )
    .map(([prolog, tag, fields, tail]) => `${prolog}<${tag}>${fields.join('')}</${tag}>${tail}`);
  return fc.oneof(
    { weight: 12, arbitrary: message },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: deep.map((text) => `<xml>${text}`) },
    { weight: 1, arbitrary: hostileText },
  );
}
