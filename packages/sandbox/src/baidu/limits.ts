// In what the sandbox's Baidu is not Baidu: shown on the limits page.

export const LIMITS = [
  '跳转参数 coupon 的算法百度没有公开。这里用百度公开的数据信封，以 App Secret 为密钥；真券能否解开，要用真账号试。',
  '推送的请求头没有公开：这里发 application/json。两次重试相隔 3 秒。',
  'EncryptData 的算法没有公开，默认不发；打开账号的 encryptData 后，和跳转参数用同一个信封。',
  '重复核销、领完、超限的错误码没有公开：这里答 errno -1024。图片、Banner 的 id 不对时答 2002。',
  '券过期后再同步核销，文档没有说：这里接受。没核销的券调 return，这里答 data: false。',
  '删除卡券之后已领的券怎样，文档没有说：这里留在卡券包，还能用、能核销；Banner 一起删除。',
  'send 是否推送、是否受领取时间、库存和每人限领约束，没有公开：这里不推送，受约束；同一 uniqueSendingIdentity 只发一次。',
  '图片只收 1032×144 的 PNG、JPEG，最大 512 KB；格式和大小的上限没有公开。Code 码每个最长 64 个字符，也没有公开。',
  '页码从 0 还是从 1 开始，文档前后不一：卡券列表从 0 开始，Banner 列表从 1 开始，0 也当第一页。',
  '接口只收文档写的 Content-Type；真平台对别的类型怎样处理没有公开。',
  'couponTakeId 是 19 位数，比文档里的样例长：按数字去读的程序在这里就会出错。',
  '没有 getSchema、第三方平台的 tp 接口和频率限制；要看超限的答复（errno 50029），布置 quota 故障。',
  '110（token 无效）和 111（token 过期）是百度 OAuth 的通用错误码。',
];
