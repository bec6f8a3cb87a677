// In what the sandbox's Baidu is not Baidu: shown on the limits page.
import type { Limit } from '../core/platform.ts';

export const LIMITS: Limit[] = [
  {
    zh: '跳转参数 coupon 的算法百度没有公开。这里用百度公开的数据信封，以 App Secret 为密钥；真券能否解开，要用真账号试。',
    en: "How the launch parameter `coupon` is sealed is not published. Here it is Baidu's published envelope for user data with the App Secret as its key; whether a real coupon opens that way takes a real account to find out.",
  },
  {
    zh: '推送的请求头没有公开：这里发 application/json。两次重试相隔 3 秒。',
    en: 'The headers of a push are not published: application/json is sent here. Two retries are 3 seconds apart.',
  },
  {
    zh: 'EncryptData 的算法没有公开，默认不发；打开账号的 encryptData 后，和跳转参数用同一个信封。',
    en: "How EncryptData is sealed is not published, and it is not sent unless the account's encryptData is switched on; then it uses the same envelope as the launch parameter.",
  },
  {
    zh: '重复核销、领完、超限的错误码没有公开：这里答 errno -1024。图片、Banner 的 id 不对时答 2002。',
    en: 'The error codes of a coupon consumed twice, gone, or over its limit are not published: errno -1024 is answered here. A wrong id of a picture or banner answers 2002.',
  },
  {
    zh: '券过期后再同步核销，文档没有说：这里接受。没核销的券调 return，这里答 data: false。',
    en: 'What happens when a use is reported after the coupon has expired stands in no document: it is accepted here. `return` of a coupon that was not consumed answers data: false.',
  },
  {
    zh: '删除卡券之后已领的券怎样，文档没有说：这里留在卡券包，还能用、能核销；Banner 一起删除。',
    en: 'What becomes of claimed coupons when their coupon is deleted stands in no document: here they stay in 卡券包 and can be used and consumed; the banners are deleted with it.',
  },
  {
    zh: 'send 是否推送、是否受领取时间、库存和每人限领约束，没有公开：这里不推送，受约束；同一 uniqueSendingIdentity 只发一次。',
    en: 'Whether `send` pushes, and whether the time of claiming, the stock and the limit a person bind it, is not published: here it does not push and they do; one uniqueSendingIdentity sends once.',
  },
  {
    zh: '图片只收 1032×144 的 PNG、JPEG，最大 512 KB；格式和大小的上限没有公开。Code 码每个最长 64 个字符，也没有公开。',
    en: 'Pictures are PNG or JPEG of 1032×144 and at most 512 KB; which formats and sizes are the limit is not published. A code has at most 64 characters, which is not published either.',
  },
  {
    zh: '页码从 0 还是从 1 开始，文档前后不一：卡券列表从 0 开始，Banner 列表从 1 开始，0 也当第一页。',
    en: 'Whether pages are counted from 0 or from 1 differs within the document: here the list of coupons begins with 0, that of banners with 1, and 0 is its first page, too.',
  },
  {
    zh: '接口只收文档写的 Content-Type；真平台对别的类型怎样处理没有公开。',
    en: 'A call takes only the Content-Type that the document names; what the platform does with another is not published.',
  },
  {
    zh: 'couponTakeId 是 19 位数，比文档里的样例长：按数字去读的程序在这里就会出错。',
    en: "A couponTakeId has 19 digits, more than in the document's sample: a program that reads it as a number goes wrong here.",
  },
  {
    zh: '没有 getSchema、第三方平台的 tp 接口和频率限制；要看超限的答复（errno 50029），布置 quota 故障。',
    en: 'There is no getSchema, none of the tp calls of third parties, and no rate limit; for the answer of a limit (errno 50029) plan the fault `quota`.',
  },
  {
    zh: '110（token 无效）和 111（token 过期）是百度 OAuth 的通用错误码。',
    en: "110 (token invalid) and 111 (token expired) are the general error codes of Baidu's OAuth.",
  },
];
