// The words of the page about signatures, in Chinese.

export const zhSignature = {
  link: '签名查错',
  title: '微信签名，错在哪里',
  lead: '卡券签名不对，手机只说“签名错误”，或给一个空列表。把发给页面的内容贴进来，看它是怎么签出来的。',
  back: '回实验台',
  linkHint: '链接里带着左边填的内容',
  guard: {
    title: '这里没有填 ticket 的地方',
    text: '签名在演示后端用沙箱的 ticket 完成，ticket 不进浏览器。真实的 ticket 和密钥也不要贴进任何网页，请在自己的电脑上用命令：',
  },
  kinds: {
    label: '哪一种签名',
    'card-ext': 'cardExt',
    'choose-card': 'cardSign',
    'js-config': 'wx.config',
  },
  callOf: { 'card-ext': 'wx.addCard', 'choose-card': 'wx.chooseCard', 'js-config': 'wx.config' },
  sample: { label: '造一个错', right: '不犯错', hint: '选一个错误，看签名变成什么样' },
  sent: '发给页面的内容',
  sentHint: '一段 JSON',
  fields: { card_id: '卡券 card_id', app_id: '公众号 appId', url: '页面地址（地址栏里的）' },
  explain: '找原因',
  explaining: '正在找',
  verdict: {
    right: '签名正确',
    explained: '签名不对，原因找到了',
    unexplained: '签名不对，不是已知的错误',
    unsigned: '内容里没有签名',
    unreadable: '这不是一段 JSON',
  },
  advice: {
    right: '手机仍然拒绝？看看 ticket 是否过期或被别处刷新、是否属于创建卡券的公众号、nonce 是否用过。',
    unexplained: (tried: number) =>
      `试了 ${tried} 种拼法，都得不到这个签名。也许签了别的值：另一个 code、openid 或地址。`,
    unsigned: '把含有 signature 或 cardSign 的完整内容贴进来。',
    unreadable: '请贴 cardExt、cardList 的一项，或传给 wx.chooseCard、wx.config 的对象。',
  },
  several: '下面每一种都恰好得到这个签名：',
  or: '或',
  findings: '签名之外，还有问题',
  right: '正确的签法',
  steps: {
    sorted: { 'card-ext': '按值排序', 'choose-card': '按值排序', 'js-config': '按固定顺序，带字段名' },
    joined: '直接相连',
    digest: 'SHA-1，四十位小写十六进制',
  },
  joinedConfig: '用 & 相连',
  signed: '实际签的内容',
  all: (count: number) => `全部 ${count} 种错误各会签出什么`,
};
