// Parses a push of WeChat, XML or JSON, into its fields.
// @see 微信公众平台 接收事件推送
import { CouponError } from '@kaquan/protocol/errors';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import { XMLParser } from 'fast-xml-parser';

// Everything stays text: a code like 0012 is no number. WeChat writes CDATA and needs no entities at all.
const xml = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: true,
});

/**
 * Answers the fields without the `<xml>` around them.
 *
 * @throws {CouponError} MESSAGE_UNREADABLE for anything that is neither
 */
export function parseMessage(text: string): Record<string, unknown> {
  const fields = text.trimStart().startsWith('{') ? parseJson(text) : parseXml(text);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw unreadable();
  return fields as Record<string, unknown>;
}

function parseJson(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    throw unreadable();
  }
}

function parseXml(text: string): unknown {
  // A document type is where entities come from; no push has one. What somebody wrote in a CDATA is none.
  if (/<!DOCTYPE|<!ENTITY/i.test(withoutSections(text))) throw unreadable();
  try {
    const parsed: unknown = xml.parse(text.trim(), true);
    return (parsed as { xml?: unknown }).xml;
  } catch {
    throw unreadable();
  }
}

/**
 * The text without its CDATA sections. By looking for each end once: a pattern looks for the end of every beginning
 * anew, and a quarter of a megabyte of beginnings, which anybody may send, held the server up for seconds each.
 */
function withoutSections(text: string): string {
  const [first = '', ...rest] = text.split('<![CDATA[');
  let outside = first;
  let inside = false;
  for (const part of rest) {
    inside = true;
    const end = part.indexOf(']]>');
    if (end >= 0) {
      outside += part.slice(end + 3);
      inside = false;
    }
  }
  // One that never ends is no message, and what stands in it may be anything.
  if (inside) throw unreadable();
  return outside;
}

function unreadable(): CouponError {
  return new CouponError('MESSAGE_UNREADABLE', 'This is no message of WeChat.', { platform: 'wechat' });
}
