// In what the sandbox's Baidu is not Baidu: shown on the limits page.

export const LIMITS = [
  '跳转参数 coupon 的算法百度没有公开。这里用百度公开的数据信封，以 App Secret 为密钥；真券能否解开，要用真账号试。',
  '重复核销、领完、超限的错误码没有公开：重复核销这里答 errno -1024。',
  '券过期后再同步核销，文档没有说：这里接受。',
  '推送的请求头和 EncryptData 字段没有公开：这里发 application/json，没有 EncryptData。两次重试相隔 3 秒。',
  '没有 Banner、删除卡券、send、return、getSchema，也没有频率限制。',
  '110（token 无效）和 111（token 过期）是百度 OAuth 的通用错误码。',
];
