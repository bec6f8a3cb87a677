// A coupon's conditions, read from rich text into blocks of plain words. No markup survives: whoever draws the blocks
// draws text, so that nothing in it can run, on h5 neither.
// @see 百度卡券 §1.2 description

export interface Run {
  text: string;
  bold: boolean;
}

export interface Block {
  kind: 'paragraph' | 'heading' | 'item';
  /** Before an item: `•`, or its number in an ordered list. */
  mark?: string;
  runs: Run[];
}

/** Nobody reads more; and an endless text must not hold up a phone. */
const LONGEST = 20_000;

/** A comment, a tag (quoted attributes may hold `>`), a line break, or text up to the next of these. */
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)\b(?:"[^"]*"|'[^']*'|[^'">])*>|\n|[^<\n]+|</gi;

/** Their content is no text for people. */
const DROPPED = /^(script|style|iframe|object|template|noscript|head|title|textarea|select|svg|math)$/;
const PARAGRAPH = /^(p|div|section|article|blockquote|br|hr|tr|table|ul|ol)$/;
const HEADING = /^h[1-6]$/;
const BOLD = /^(b|strong|th)$/;

const ENTITIES: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * Reads rich text. Paragraphs, headings, lists and bold are kept; of every other tag its words, of scripts and the
 * like nothing. Text without tags keeps its lines.
 *
 * @param richText as the merchant wrote it in the platform's console; at most 20,000 characters are read
 * @example parseRichText('<p>每单<b>一张</b></p>')[0].runs // [{ text: '每单', bold: false }, { text: '一张', bold: true }]
 * @supported swan h5 weapp node
 */
export function parseRichText(richText: string): Block[] {
  const text = richText.slice(0, LONGEST);
  const token = new RegExp(TOKEN);
  const blocks: Block[] = [];
  const lists: { ordered: boolean; items: number }[] = [];
  let block: Block = { kind: 'paragraph', runs: [] };
  let bold = 0;
  let dropping: string | undefined;

  function begin(kind: Block['kind'], mark?: string): void {
    if (block.runs.some((run) => run.text.trim())) blocks.push(block);
    block = mark === undefined ? { kind, runs: [] } : { kind, mark, runs: [] };
  }

  function tag(name: string, closing: boolean): void {
    if (DROPPED.test(name)) dropping = closing ? undefined : name;
    else if (BOLD.test(name)) bold = Math.max(0, bold + (closing ? -1 : 1));
    else if (HEADING.test(name)) begin(closing ? 'paragraph' : 'heading');
    else if (name === 'li') begin(closing ? 'paragraph' : 'item', closing ? undefined : nextMark());
    // A paragraph directly in an item is the item's own text.
    else if (PARAGRAPH.test(name) && (block.kind !== 'item' || block.runs.length > 0)) begin('paragraph');
    if (name !== 'ul' && name !== 'ol') return;
    if (closing) lists.pop();
    else lists.push({ ordered: name === 'ol', items: 0 });
  }

  function nextMark(): string {
    const list = lists[lists.length - 1];
    if (!list?.ordered) return '•';
    list.items += 1;
    return `${list.items}.`;
  }

  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [all, slash, name] = found;
    const named = name?.toLowerCase();
    if (dropping !== undefined) {
      if (slash && named === dropping) dropping = undefined;
    } else if (named) tag(named, slash === '/');
    else if (all === '\n') begin('paragraph');
    else if (!all.startsWith('<!--')) block.runs.push({ text: decode(all), bold: bold > 0 });
  }
  begin('paragraph');
  return blocks;
}

/** Once, and after the tags are gone: what an entity stands for is never read as a tag. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
