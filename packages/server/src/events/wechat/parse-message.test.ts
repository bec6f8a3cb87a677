// What WeChat's messages look like, and what must not get through.
import { describe, expect, it } from 'vitest';
import { parseMessage } from './parse-message.ts';

describe('a message', () => {
  it('is read from XML with blanks around CDATA, as the official samples have them', () => {
    const text = `<xml><ToUserName> <![CDATA[gh_shop]]> </ToUserName><CreateTime>1472551036</CreateTime>
<Event> <![CDATA[user_get_card]]> </Event><UserCardCode> <![CDATA[0012]]> </UserCardCode>
<FriendUserName> <![CDATA[]]> </FriendUserName><OriginalFee><![CDATA[10000]]> </OriginalFee></xml>`;
    expect(parseMessage(text)).toEqual({
      ToUserName: 'gh_shop',
      CreateTime: '1472551036',
      Event: 'user_get_card',
      UserCardCode: '0012',
      FriendUserName: '',
      OriginalFee: '10000',
    });
  });

  it('keeps what is inside CDATA as it is', () => {
    expect(parseMessage('<xml><Detail><![CDATA[a < b & "c" &amp; ]]></Detail></xml>')).toEqual({
      Detail: 'a < b & "c" &amp; ',
    });
  });

  it('may have blanks around it, and a declaration', () => {
    const text = '\n <?xml version="1.0" encoding="UTF-8"?>\n<xml><Event>x</Event></xml>\n';
    expect(parseMessage(text)).toEqual({ Event: 'x' });
  });

  it('is taken when somebody writes about document types', () => {
    const text =
      '<xml><MsgType>text</MsgType><Content><![CDATA[how do I write <!DOCTYPE html>?]]></Content></xml>';
    expect(parseMessage(text)).toMatchObject({ MsgType: 'text' });
  });

  it('is read from JSON, ids with all their digits', () => {
    expect(parseMessage('{"Event":"x","UserCardCode":12345678901234567890}')).toEqual({
      Event: 'x',
      UserCardCode: '12345678901234567890',
    });
  });

  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['another root', '<html><body/></html>'],
    ['half an element', '<xml><Event>x</xml>'],
    ['an empty one', '<xml></xml>'],
    ['broken JSON', '{"Event":'],
    ['a document type', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Event>&a;</Event></xml>'],
    ['an outside entity', '<!doctype xml SYSTEM "file:///etc/passwd"><xml><Event>x</Event></xml>'],
  ])('is refused when it is %s', (_what, text) => {
    expect(() => parseMessage(text)).toThrow(expect.objectContaining({ code: 'MESSAGE_UNREADABLE' }));
  });

  // Found by fuzzing: a pattern over 28,000 sections that never end took three seconds, before any signature was checked.
  it('guards against sections that never end', () => {
    expect(() => parseMessage(`<xml>${'<![CDATA['.repeat(28_000)}`)).toThrow('no message');
    expect(() => parseMessage(`${'<![CDATA['.repeat(28_000)}<!DOCTYPE x>`)).toThrow('no message');
    expect(() => parseMessage('<xml><a><![CDATA[x]]><!DOCTYPE x></a></xml>')).toThrow('no message');
    expect(parseMessage('<xml><a><![CDATA[<![CDATA[<!DOCTYPE x>]]></a></xml>')).toEqual({
      a: '<![CDATA[<!DOCTYPE x>',
    });
  });

  it('does not expand entities, so a small body stays small', () => {
    expect(parseMessage('<xml><Event>&lt;&#65;</Event></xml>')).toEqual({ Event: '&lt;&#65;' });
  });
});
