// The catalogue in Chinese.
import type { CatalogueWords } from './words.ts';

const NINETY_DAYS = '有效期太长：朋友的券最多 90 天。';
const WAIT_AND_CHECK_BILL = '先查订单，再做别的。';

export const zh: CatalogueWords = {
  head: `# 错误码大全

[English](errors.md)

Kaquan 拒绝任何事情时，都带着下面这些错误码之一。列表是封闭的：要加一个，就要出一个新版本。通过 HTTP 时，形状总是这样：

\`\`\`json
{ "error": { "code": "COUPON_USED", "message": "This coupon has been used. Offer another one.", "platform": "wechat", "platformCode": "40099", "requestId": "…", "retryAfter": 2 } }
\`\`\`

请按 \`code\` 分支，不要按 \`message\`：后者是写给开发者看的，措辞随时会改。由平台引起的带 \`platform\` 和 \`platformCode\`；知道要等多久的带 \`retryAfter\`（秒）；\`requestId\` 用来在日志里找到那一行。在页面里它是一个 \`CouponError\`，字段相同。任何一条消息里都没有密钥、票据、令牌和密文。

**重试**指原样再发一次同一个请求。通过 HTTP 重试不会有坏处：约定里的每个请求都可以重复，一张券问多少次也只用一次。（服务端函数里不能随便再调一次的，例如兑换库存，它自己会说明。）有没有用，写在每个错误码旁边。

用户看到的从来不是错误码：\`@kaquan/react/error-words\` 的 \`errorWords(error)\` 把它说成中文，就是下面引用的话（百度小程序里带的文案少一些，有几句说得笼统）。本页由 \`npm run docs:errors\` 从源码生成，检查里有一道关核对它。`,
  readers: {
    page: '页面',
    backend: '你的后端',
    signer: '直接用 `@kaquan/protocol` 签名的代码',
    pusher: '推送的平台',
    operator: '运维',
  },
  again: {
    yes: '有用',
    later: '过一会儿有用',
    changed: '要先改掉原因才有用',
    other: '没用，换一张券',
    no: '没用',
  },
  tryAgain: '原样重试',
  neverOverHttp: '不经过 HTTP',
  and: '、',
  why: '原因。',
  cure: '怎么办。',
  personReads: (title, hint) => `用户看到：${title}。${hint}`,
  platforms: `## 各平台自己的错误码

原样放在 \`platformCode\` 里，是字符串。Kaquan 只看码，不看平台的话：那些话时常变，还夹着 hint 和 rid，也不会转给页面。

第二列是调用最后得到的 Kaquan 错误码。有第三列的，说明这个码讲的是某一张券：占用、确认和柜台核销时，页面得到的是第三列；一个码可能有几种意思的，会先问 \`card/code/get\`。`,
  wechat: `### 微信

[40003](rules/wechat-codes.zh-CN.md#mark)、[40079](rules/wechat-codes.zh-CN.md#codes-with-two-meanings) 和 [40001](rules/wechat-server.zh-CN.md#token-refused) 各有专门的说明。40146、40416、45046 都只见于一份文档。`,
  baidu: `### 百度

返回有两种外壳，[看字段名区分](rules/baidu.zh-CN.md#two-error-envelopes)：\`error_code\` 是网关的，\`errno\` 是卡券接口的。网关的码没有列在这里的，一律当作令牌被拒：Kaquan 换一个新令牌再问一次，还不行就是 PLATFORM_CREDENTIALS。重复核销、库存发完分别答什么码，文档没有写。`,
  beecloud: `### BeeCloud

看 \`result_code\`。卡券没有专门的码：模板发完、用了别人的券，答什么都没有写。`,
  columns: ['码', '得到', '对一张券', '怎么办'],
  in: (path, cure) => `在 \`${path}\` 里：${cure}`,
  codes: {
    BAD_REQUEST: [
      '请求体不是 JSON、内容类型不对、传到一半断了，或者缺字段；也可能这个服务端没有配置这个平台。',
      '照 `@kaquan/client` 那样发；消息里说的是哪个字段，不含字段的值。',
    ],
    BODY_TOO_LARGE: ['页面最多发 64 KB，推送最多 256 KB。', '发小一点；约定里的请求离上限都很远。'],
    NOT_FOUND: [
      '没有这个路由、订单或账单；别人的账单也是这个答复。回调地址里的密串不对、方法不对，同样什么都找不到。',
      '核对 `basePath` 和 `baseUrl`；百度推送则核对地址最后一段和 `callbackSecret`。',
    ],
    UNAUTHENTICATED: [
      '`identify` 答了 null，或者来者没有这个平台的编号：用百度登录的人来要微信的券。',
      '券是哪个平台的，就用哪个平台登录，然后再调用。',
    ],
    FORBIDDEN: [
      '页面的源不在 `pageOrigins` 里；为这样的页面签 `wx.config`；券绑定了别的 openid；别人正在付这笔订单。',
      '自己的源加进 `pageOrigins`，写协议加域名。其余三种本来就该拒绝。',
    ],
    RATE_LIMITED: [
      '同一个人或同一个地址请求太多，或者猜错太多（十分钟三十次）：之后猜对也不答。',
      '等 `retryAfter`。前面有代理时用 `addressOf` 告诉服务端真实地址，否则所有人算在一起。',
    ],
    SIGNATURE_INVALID: [
      'Token、EncodingAESKey 或 appid 和微信后台不一致，或者 BeeCloud 的推送是用别的 Master Secret 签的；也可能就是伪造。加密的消息不管哪里不对，都是这一个码。',
      '`kaquan doctor --url …` 会像平台那样调用你的回调。更换 Token 期间，把旧的放进 `previousTokens`。',
    ],
    MESSAGE_UNREADABLE: [
      '内容不是事件；配了 `encodingAesKey` 却收到明文；百度推送里加密的部分和明文对不上。',
      '在微信后台选「安全模式」（或「兼容模式」）。自己解信封时，核对密钥和 app key，更多的有意不说。',
    ],
    TIMESTAMP_NOT_SECONDS: [
      '要签名的是毫秒、小数，或者不是数字的文字。',
      '签名和发送都用 `Math.floor(Date.now() / 1000)`。[为什么](rules/wechat-signing.zh-CN.md#seconds)。',
    ],
    NONCE_INVALID: ['随机串超过 32 个字符，或者不是文字。', '十六个随机的字母数字，每张券换一个新的。'],
    TICKET_MISSING: [
      '拿空票据去签名，或者微信的 getticket 没有给票据：账号没有卡券或 JS-SDK 的权限。',
      '`kaquan doctor` 会把两种票据都要一遍，说出缺哪一种；再去看账号的「接口权限」。',
    ],
    FIELD_INVALID: [
      '字段不合平台的规则。询问平台之前就查出来了：消息以字段路径开头，接着是规则。',
      '改这个字段。cardExt 里带了这张券不收的 code 或 openid，也是这个码：[为什么](rules/wechat-signing.zh-CN.md#code-and-openid)。',
    ],
    COUPON_UNREADABLE: [
      '启动参数里的 `coupon` 打不开：别的应用的、App Secret 换过、路上损坏，或者加密方法不是我们假设的那种。有意只给一个答复。',
      '请用户再点一次「立即使用」。一直不行：运行 `kaquan baidu probe`；换过密钥就填 `previousAppSecret`。[详见](rules/baidu.zh-CN.md#cipher-unconfirmed)。',
    ],
    COUPON_NOT_YOURS: [
      '券是别人的；或者微信不让这个 openid 用；在柜台则是没有出示。',
      '用领券的那个账号登录。在柜台：请顾客点「出示使用」。',
    ],
    COUPON_UNKNOWN: [
      '平台说这个应用没有这种券，或者没有人持有这个 code；也可能这里从没见过它。',
      '先从卡包里打开它：见到就会入库。如果是别的账号的券，这个服务端不可能认识。',
    ],
    COUPON_NOT_YET_VALID: ['领得比生效早。', '告诉用户几时生效；`retryAfter` 是还有多少秒。'],
    COUPON_EXPIRED: [
      '过期了，以微信的答复或模板的日期为准。',
      '换一张。微信延长了有效期的券会自己回来：每次打开都会再问一遍。',
    ],
    COUPON_USED: [
      '用过了：在这里、在柜台、在微信自己的「自助核销」里，共享的券还可能是朋友用的。',
      '换一张。同一个人再次确认自己的核销，得到的是 `used`，不是这个错误。',
    ],
    COUPON_RESERVED: [
      '别人正要用：朋友占用了这个 code，或者带着这张券的另一笔订单正在付款。',
      '等 `retryAfter`。[占用五分钟](rules/wechat-codes.zh-CN.md#mark)；同一个人再占用一次是续期，不算冲突。',
    ],
    COUPON_VOID: ['被删除、被商户设为失效，或者已经转赠。', '换一张；`coupon.voidReason` 里有一句原因。'],
    COUPON_GIFTING: [
      '主人正在转赠：在朋友领取之前，两边都不能用。',
      '朋友没有领取的话，主人在微信卡包里取回就能再用。[详见](rules/wechat-codes.zh-CN.md#gifting)。',
    ],
    COUPON_NOT_APPLICABLE: [
      '券是好的，但这一单减不了：没到门槛、模板停用了，或者本来就只要付 1 分。',
      '用 `weighCoupons` 来列券，它会说出每一张不能用的原因。',
    ],
    REDEMPTION_UNKNOWN: ['这个人没有这个编号的核销。', '重新占用；页面关了很久再回来就会这样。'],
    REDEMPTION_OVER: [
      '其间已经放开或失败；或者想放开，其实已经用掉。',
      '重新占用，并按现在的状态显示这张券。',
    ],
    REDEMPTION_PENDING: [
      '已经确认，平台还没说用没用掉：没有答复，或者账单在等付款；也可能此刻正有别人在问。',
      '等 `retryAfter` 再确认一次。不要换券，也不要放开：不管页面开不开着，服务端会一直问，最长一天半。',
    ],
    POINTS_MISSING: [
      '兑换库存要的券点比余额多。没有花掉任何券点。',
      '充值（`rechargeCoins`）；消息里写着还差多少。',
    ],
    PURCHASE_UNSETTLED: [
      '确认兑换库存时没有拿到答复：兑换了没有，没有人知道。',
      '拿错误里带的订单去问 `resolvePurchase`。它答 `returned`，或者超过 60 秒的订单答 `waiting` 之前，绝不要再兑换一次。',
    ],
    PLATFORM_REFUSED: [
      '平台说不行，原因不在这一张券上，或者没有文档解释。',
      '拿 `platformCode` 查下面的表。券还在，用户可以再试；原因要让运维知道。',
    ],
    PLATFORM_BUSY: ['平台说自己忙。做没做它没说，所以不能做两次的事会先查再说。', '等 `retryAfter` 再来。'],
    PLATFORM_QUOTA: [
      '平台的调用次数用完了，或者网关答了 429。这次调用没有执行。',
      '等一等；看看是不是有别的程序在旁边不停地取令牌（微信旧接口每天 2000 次）。',
    ],
    PLATFORM_CREDENTIALS: [
      '平台不认 appid、密钥、令牌、这台服务器的地址或账号的权限，换了新令牌也不行。',
      '`kaquan doctor --config …` 会说是哪一样，微信还会说它看到的是哪个地址。[IP 白名单](rules/wechat-server.zh-CN.md#ip-whitelist)。',
    ],
    PLATFORM_UNREACHABLE: [
      '没有读得懂的答复：超时、HTTP 5xx、连接断开、不是 JSON；连续十次之后有五秒不再去问。调用有没有生效，没有人知道。',
      '等 `retryAfter` 再来。会改变平台状态的调用不会直接重发，总是先查状态。',
    ],
    CONFIG_INVALID: [
      '配置里有字段写错；`order()` 答的金额或标题 BeeCloud 收不了；在页面里则是没有 `<CouponProvider>`。',
      '消息里有字段名。`kaquan doctor` 一次全查出来。',
    ],
    UNAVAILABLE: [
      '数据库没有答复、服务端正在关闭、另一个进程正在取凭证；或者答复页面的根本不是 Kaquan（核对 `baseUrl`）。',
      '等 `retryAfter` 再来；`/readyz` 说明缺什么。',
    ],
    INTERNAL: ['我们自己的错，或者宿主应用的钩子出错。对页面什么也不说。', '用 `requestId` 去日志里找。'],
    NETWORK_FAILED: [
      '页面没有拿到答复，或者 JS-SDK 加载不了。此时客户端已经试过三次。',
      '给一个「再试一次」。请求也许已经执行，重复是安全的。',
    ],
    TIMEOUT: [
      '八秒没有答复；或者微信的桥没有答复：`wx.config` 等十秒，调用等五分钟，因为人在看微信自己的界面。',
      '给一个「再试一次」。',
    ],
    UNSUPPORTED: [
      '不在微信里、微信太旧、在企业微信里，或者小程序没有这个接口；还有 Taro 在 h5 上的空壳，它会假报成功。',
      '显示按钮之前先问 `wechat.knows(name)`，并说明该在哪里打开。',
    ],
    SDK_CONFIG_FAILED: [
      '`wx.config` 被拒：签名无效、appid 不对、域名不在「JS 接口安全域名」里；或者调用没有权限。',
      '用 `kaquan explain js-config` 对一下。十有八九是 [URL](rules/wechat-signing.zh-CN.md#url-of-js-config)。',
    ],
    SDK_CALL_FAILED: [
      '微信因为别的原因失败，原因在消息里：addCard 的「签名错误」就是 `addCard:signature error` 之类。',
      '如果是签名，让 `kaquan explain card-ext` 找出错在哪里。',
    ],
  },
  takesSourceWords: false,
  wechatCures: {
    '-1': '微信忙，稍后再试。',
    40001:
      '令牌无效，或者 AppSecret 不对。Kaquan 已经换过一次令牌；查 AppSecret，以及是否有别的程序在刷新令牌。',
    40003: '缺 openid 或 openid 不对，或者朋友的券没有先由这个 openid 占用。',
    40009: '图片太大：JPG 或 PNG，最大 1 MB。',
    40013: '微信不认识这个 appid。',
    40014: '令牌无效。Kaquan 已经换过一次。',
    40053: 'action_info 不对：查 action_name 和里面的卡券。',
    40056: '没有人持有这个 code：没领取，或者已转赠。',
    40066: '微信没有这个接口：请对照文档检查路径，以及该用 GET 还是 POST。',
    40071: 'card_type 不对，或者内容和类型不符。',
    40072: 'code_type 不在六种之内，或者文字不是 UTF-8。',
    40073: '这个账号没有这个 card_id。',
    40075: 'encrypt_code 解不开：只解一次 URL 编码，原样发 base64。',
    40078: '卡券状态不允许：已删除、转赠中，或未过审。查 code/get 或 card/get。',
    40079: '不在有效期内：查 code/get 的起止时间。',
    40080: 'card_ext 不对：发什么就签什么，用 wx_card 票据。',
    40099: '已经核销过，换一张。',
    40100: '时间不对：开始要早于结束，结束要在将来。',
    40109: 'code 太多：一次最多 100 个。',
    40116: 'code 格式不对：最多 20 个字符，不能有特殊字符。',
    40122: '库存不对：整数，不超过 1 亿，且不少于已发出的。',
    40124: '自定义字段太多：最多三个。',
    40125: '密钥不对：查 secret；更换期间还要查 previousSecrets。',
    40127: '已删除、失效或转赠：查 code/get。',
    40141: '图片不在微信 CDN 上：用 uploadimg 上传，填它答的地址。',
    40146: '别人占用了这个 code：等占用结束，五分钟。',
    40151: '被微信的防刷拦下：等一等，少调用。',
    40164: '服务器地址不在账号的 IP 白名单里：加进去。',
    40416: '是别人占用的：只能由那个人取消占用。',
    41001: '请求没有带令牌。',
    41002: '缺 appid。',
    41004: '缺 AppSecret。',
    41011: '缺必填字段：对照文档。',
    41012: '缺 card_id。',
    41025: '朋友的券至少要一家门店：填 location_id_list。',
    42001: '令牌过期。Kaquan 已经换过一次；再出现，说明有别的程序在刷新令牌。',
    43008: '账号没有微信支付权限：先申请微信支付。',
    43009: '账号不能用自定义 code：先申请。',
    43010: '账号不能用储值：先申请。',
    45009: '接口次数用完了，稍后再试。',
    45011: '调用太频繁，稍后再试。',
    45021: '文字太长，或者列表太长（赠送规则最多十条）。',
    45030: '这个账号没有这个 card_id 的权限。',
    45031: '库存为 0：先加库存，朋友的券用券点兑换。',
    45033: '用户领到上限了（get_limit）。',
    45046: '买单和自助核销互斥：先关掉另一个。',
    47001: '微信读不懂请求体：要 UTF-8 的 JSON。',
    48001: '账号没有这个接口的权限：看「接口权限」。',
    61500: '日期格式不对：YYYY-MM-DD，最晚到昨天。',
    61501: '时间跨度太大：最多 62 天。',
  },
  wechatCuresAt: { 40079: NINETY_DAYS },
  baiduCures: {
    2: '服务忙，稍后再试。',
    4: '应用的调用次数用完了。',
    17: '当天的次数用完了。',
    18: '每秒调用太多。',
    19: '总次数用完了。',
    500: '网络繁忙，稍后再试。',
    501: '网络繁忙，稍后再试。',
    1000: '百度内部错误，稍后再试。',
    2002: '缺字段，或字段不对。',
    5000: '网络繁忙，稍后再试。',
    6001: '应用没有权限：在后台申请卡券。',
    6002: '百度那边请求异常，稍后再试。',
    40001: '缺字段，或字段不对。',
    41000: '字段类型不对。',
    44001: '没有权限。',
    44002: '令牌已注销。',
    44003: '令牌已过期。',
    44004: '令牌没有通过认证。',
    45000: '百度没有这个小程序。',
    50029: '调用次数用完了。',
    70000: '一张券只能有一个推广图，已经有了：修改或删除它。',
    70001: '这个应用没有这种优惠券。',
    70002: '一次上传的 code 太多：最多 100 个。',
    70003: 'code 太长。',
  },
  beecloudCures: {
    1: 'app_id 或签名不对，或者时钟不准：[毫秒](rules/beecloud.zh-CN.md#milliseconds)。',
    2: '后台没有配置支付渠道。',
    3: '渠道写错，或没有开通。',
    6: '渠道的证书缺失或不对。',
    7: `支付渠道出错。${WAIT_AND_CHECK_BILL}`,
    14: `BeeCloud 内部错误。${WAIT_AND_CHECK_BILL}`,
    15: `BeeCloud 网络出错。${WAIT_AND_CHECK_BILL}`,
    17: '同一个 bill_no 已经到过：就是那张账单。[详见](rules/beecloud.zh-CN.md#bill-no)。',
  },
};
