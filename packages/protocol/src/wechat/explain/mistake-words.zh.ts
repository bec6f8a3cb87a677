// The mistakes in Chinese.
import type { MistakeWords } from './mistake-words.ts';

export const zh: MistakeWords = {
  'wrong-ticket-kind': [
    '用错了 ticket 的种类。',
    '卡券用 getticket?type=wx_card 的 api_ticket，wx.config 用 type=jsapi 的 jsapi_ticket，两者分开保存。',
  ],
  'other-ticket': [
    '用了另一个 ticket：旧的，或别的公众号的。',
    '用创建这张卡券的公众号的 ticket，小程序里也一样；由一处统一刷新。',
  ],
  'app-secret-as-ticket': [
    '该放 ticket 的地方放了 AppSecret。',
    'AppSecret 只用来换 access_token。请用 ticket 签名；如果页面见过 AppSecret，请重置它。',
  ],
  'access-token-as-ticket': [
    '该放 ticket 的地方放了 access_token。',
    'access_token 用来调用 getticket，请用它返回的 ticket 签名。',
  ],
  'ticket-trimmed': [
    'ticket 首尾的空格被去掉了。',
    '结尾的空格也是 ticket 的一部分：微信返回什么就存什么，一个字节也不要改。',
  ],
  'ticket-line-break': [
    'ticket 末尾多了换行（{about}）。',
    '多半来自文件或 echo：只去掉这一个换行，别的不要动。',
  ],
  'ticket-quoted': ['ticket 连同引号一起签了。', '它是按 JSON 存的：先解析，再签名。'],
  'ticket-missing': ['签名时没有 ticket。{about}', '等 getticket 返回后再签；没有 ticket 就不要签。'],
  'missing-nonce': [
    '随机串没有参与签名。',
    '发出去的那个 nonce_str 必须参与签名；没有它，别人看到签名就能重放。',
  ],
  'unsigned-field': [
    '{about} 该有或已发出，却没有参与签名。',
    '{about} 要么又签又发，要么都不要：签的和发的必须一致。',
  ],
  'extra-field': [
    '{about} 不该参与签名。',
    '把 {about} 移出签名。outer_id、outer_str、fixed_begintimestamp、signType 只发送，不签名。',
  ],
  'code-does-not-belong': [
    '签了或发了 code，而这张卡券不收。',
    '只有 use_custom_code 且非存入模式的卡券才带 code。签名和 cardExt 里都去掉。',
  ],
  'openid-does-not-belong': [
    '签了或发了 openid，而这张卡券不收。',
    '只有 bind_openid 的卡券才带 openid。签名和 cardExt 里都去掉。',
  ],
  'other-value': ['签的 {about} 和发的不是同一个。', '两处用同一个 {about}。'],
  'empty-as-word': ['没有的值被当成一个词签了：{about}。', '没有的、空的值不参与拼接。'],
  'timestamp-milliseconds': [
    '时间戳是毫秒。',
    '用秒，十位数字：Math.floor(Date.now() / 1000)，签名和发送都用它。',
  ],
  'timestamp-as-float': ['时间戳带着小数签了。', '先取整，再转成字符串。'],
  'timestamp-of-another-second': ['签的时间戳和发的不是同一秒（{about} 秒）。', '只取一次时间，两处都用它。'],
  'timestamp-number': [
    'cardExt 里的 timestamp 是数字。签名不变，但有的手机会拒绝。',
    '发成字符串："timestamp": "1404896688"。',
  ],
  'url-with-fragment': ['URL 带着 # 后面的部分签了。', '签 location.href.split("#")[0]。'],
  'url-encoded': ['URL 编码后才签名。', '按地址栏原样签；只在传给服务端时编码，服务端解码一次。'],
  'url-decoded': ['URL 多解码了一次。', '微信看到的 %E5… 原样参与签名；服务端框架已经解码过一次。'],
  'url-without-query': ['URL 没带查询参数就签了。', '# 之前的部分全部参与签名，包括查询参数。'],
  'url-without-wechats-additions': [
    'URL 少了微信分享时加上的参数。',
    '由页面上报当前的 URL（含 from=、isappinstalled=），签这个。',
  ],
  'url-other-scheme': ['http 和 https 签反了。', '代理后面的服务端不知道协议：由页面上报 URL。'],
  'url-slash': ['URL 路径末尾多了或少了一个斜杠。', '由页面上报 URL，不要在服务端拼。'],
  'url-html-escaped': ['URL 里的 & 成了 &amp;。', '它经过了会转义 HTML 的模板：请取自 location.href。'],
  'values-encoded': ['各个值先做了 URL 编码。', '按原值签；只有 URL 在传输时才编码。'],
  'sorted-by-key': ['按字段名排序了（{about}）。', '按值本身排序（字符串），字段名不参与。'],
  'sorted-by-locale': [
    '按语言习惯排序了（localeCompare、Collator）。',
    '按字节（ASCII）排序：JavaScript 里直接用不带参数的 sort()。',
  ],
  'sorted-ignoring-case': ['排序时没有区分大小写。', '按字节排序：大写字母全在小写字母之前。'],
  'sorted-as-numbers': ['像数字的值按大小排序了。', '一律按字符串排序：PHP 用 sort($values, SORT_STRING)。'],
  'not-sorted': ['没有排序。', '拼接之前按字节排序。'],
  'other-order': ['按这个顺序拼接了：{about}。', '拼接之前按字节排序。'],
  'joined-with-names': [
    '按 name=value&… 拼接了（{about}）。',
    '那是 wx.config 的签法。卡券只拼排好序的值，中间什么都不加。',
  ],
  'joined-with-separator': ['值之间多了 {about}。', '直接相连，中间什么都不加。'],
  'joined-without-names': [
    '没带字段名就拼接了。{about}',
    '那是卡券的签法。wx.config：jsapi_ticket=…&noncestr=…&timestamp=…&url=…，按这个顺序。',
  ],
  'names-of-the-page': [
    '用了 wx.config 的字段名（nonceStr）。',
    '参与签名的字段名全部小写：jsapi_ticket、noncestr、timestamp、url。',
  ],
  'upper-case-hex': ['摘要是大写的。', '微信按文本比较：请用小写十六进制。'],
  base64: ['摘要是 base64。', 'SHA-1 要写成四十位十六进制。'],
  md5: ['摘要是 MD5。', '应为 SHA-1。MD5 是微信支付的签法。'],
  'no-sha1': ['这不是 SHA-1：长度为 {about}。', '签名是四十位十六进制；六十四位的是 SHA-256。'],
  'sent-as-object': ['cardExt 是对象。', '必须是字符串：JSON.stringify(…)。对象在 iOS 上会报“签名错误”。'],
  'card-id-inside': ['card_id 放进了 cardExt。', '它在 cardExt 旁边，叫 cardId；但仍参与签名。'],
  'app-id-name': ['传给 wx.config 的是 {about}。', '那里叫 appId。'],
  'sent-differs': ['发出的 {about} 和你说的正确值不同。', '微信校验的是发出的值：发正确的，并签它。'],
  'signed-and-not-sent': ['{about} 该有或已签名，却没有发出。', '{about} 也要发：签的和发的必须一致。'],
  'empty-field-sent': ['发了空的 {about}。签名不变，但不收它的卡券会拒绝。', '从 cardExt 里去掉 {about}。'],
  'nonce-too-long': ['随机串有 {about} 个字符。', '最多 32 个。'],
  'sign-type-not-sha1': ['signType 是 {about}。', "卡券只认 signType: 'SHA1'。"],
};
