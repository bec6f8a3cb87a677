// The catalogue in English.
import type { CatalogueWords } from './words.ts';

export const en: CatalogueWords = {
  head: `# The error catalogue

[简体中文](errors.zh-CN.md)

Everything that Kaquan refuses carries one of these codes. The list is closed: a new one is a new version. Over HTTP the shape is always the same:

\`\`\`json
{ "error": { "code": "COUPON_USED", "message": "This coupon has been used. Offer another one.", "platform": "wechat", "platformCode": "40099", "requestId": "…", "retryAfter": 2 } }
\`\`\`

Branch on \`code\`, never on \`message\`: it is for developers and may be worded better tomorrow. \`platform\` and \`platformCode\` are there when a platform caused it, \`retryAfter\` (seconds) when it is known; \`requestId\` finds the line in the log. In a page it is a \`CouponError\` with the same fields. No message holds a secret, a ticket, a token or a ciphertext.

**Trying again** means the very same request. Over HTTP it never does harm: every request of the contract may be repeated, and a coupon is used once however often that is asked. (A function of the server that must not simply be called again, as one that buys stock, says so itself.) Whether it helps stands beside each code.

What a person reads is never the code: \`errorWords(error)\` of \`@kaquan/react/error-words\` says it in Chinese, as quoted below (Baidu’s program carries fewer words, and says some of it more generally). This page is written by \`npm run docs:errors\` from the sources, and a gate compares it.`,
  readers: {
    page: 'the page',
    backend: 'your backend',
    signer: 'who signs with `@kaquan/protocol`',
    pusher: 'the platform that pushes',
    operator: 'the operator',
  },
  again: {
    yes: 'helps',
    later: 'helps after a while',
    changed: 'helps after something was changed',
    other: 'does not help: another coupon',
    no: 'does not help',
  },
  tryAgain: 'trying again',
  neverOverHttp: 'never over HTTP',
  and: ', ',
  why: 'Why.',
  cure: 'What to do.',
  personReads: (title, hint) => `The person reads: “${title}。${hint}”`,
  platforms: `## The platforms' own codes

They stand in \`platformCode\`, as text. Kaquan branches on codes only: the words of the platforms vary, carry hints and request ids, and are not passed on.

The second column is the code of Kaquan that a call ends with. Where a third stands, the platform's code says something about one coupon: in reserving, confirming and at the counter the page gets that code, after \`card/code/get\` was asked where it may mean several things.`,
  wechat: `### WeChat

[40003](rules/wechat-codes.md#mark), [40079](rules/wechat-codes.md#codes-with-two-meanings) and [40001](rules/wechat-server.md#token-refused) have pages of their own. 40146, 40416 and 45046 are known from one document each.`,
  baidu: `### Baidu

Two envelopes, [told apart by their field](rules/baidu.md#two-error-envelopes): \`error_code\` is the gateway's, \`errno\` the coupon API's. Any gateway code that is not listed is taken for a refused token: Kaquan gets a new one and asks once more, then it is PLATFORM_CREDENTIALS. No code is documented for a coupon that was consumed before, or for one that is out of stock.`,
  beecloud: `### BeeCloud

\`result_code\`. None is documented for coupons: not for a template that is exhausted, nor for somebody else's coupon.`,
  columns: ['code', 'is', 'for one coupon', 'what to do'],
  in: (path, cure) => `In \`${path}\`: ${cure}`,
  codes: {
    BAD_REQUEST: [
      'The body is no JSON, has another content type, broke off, or lacks a field; or this server is not configured for the platform.',
      'Send what `@kaquan/client` sends; the message names the field, not its value.',
    ],
    BODY_TOO_LARGE: [
      'A page may send 64 KB, a push 256 KB.',
      'Send less; no request of the contract comes near it.',
    ],
    NOT_FOUND: [
      'No such route, order or bill; a bill of somebody else looks the same. A callback with a wrong secret, or a method that is not its own, finds nothing either.',
      'Check `basePath` and `baseUrl`; for Baidu’s pushes the last part of the address against `callbackSecret`.',
    ],
    UNAUTHENTICATED: [
      '`identify` answered null, or a caller without an id of this platform: logged in with Baidu, asking for a card of WeChat’s.',
      'Log the person in with the platform whose coupon it is, then call again.',
    ],
    FORBIDDEN: [
      'A page of an origin that is not in `pageOrigins`; `wx.config` for such a page; a card bound to another openid; an order that somebody else is paying.',
      'Add your own origin to `pageOrigins`, as scheme and host. The other three are meant.',
    ],
    RATE_LIMITED: [
      'Too many requests of one person or address, or too many wrong guesses (thirty in ten minutes): then right ones are refused, too.',
      'Wait for `retryAfter`. Behind a proxy tell the server the real address with `addressOf`, or all people share one count.',
    ],
    SIGNATURE_INVALID: [
      'The Token, the EncodingAESKey or the appid differ from those in WeChat’s console, or the webhook of BeeCloud was signed with another master secret; or it is a forgery. For a sealed message every failure is this one.',
      '`kaquan doctor --url …` calls the callback as the platform does. While a Token is being changed, give the old one in `previousTokens`.',
    ],
    MESSAGE_UNREADABLE: [
      'A body that is no event; a plain message where `encodingAesKey` is set; a Baidu push whose sealed part contradicts its plain one.',
      'Set 安全模式 (or 兼容模式) at WeChat. An envelope of your own: check secret and app key, no more is told on purpose.',
    ],
    TIMESTAMP_NOT_SECONDS: [
      'Milliseconds, a fraction or a text that is no number were to be signed.',
      'Sign and send `Math.floor(Date.now() / 1000)`. [Why](rules/wechat-signing.md#seconds).',
    ],
    NONCE_INVALID: [
      'A nonce of more than 32 characters, or no text.',
      'Sixteen random letters and digits, new for each card.',
    ],
    TICKET_MISSING: [
      'Signing was tried with an empty ticket, or WeChat answers getticket without one: the account lacks the permission for cards or the JS-SDK.',
      '`kaquan doctor` asks for both tickets and says which is missing; then look at 接口权限 of the account.',
    ],
    FIELD_INVALID: [
      'A field breaks a platform’s rule. It is found before the platform is asked: the message begins with the field’s path and says the rule.',
      'Correct the field. A code or openid in cardExt that the card does not take is of this kind, too: [why](rules/wechat-signing.md#code-and-openid).',
    ],
    COUPON_UNREADABLE: [
      'The `coupon` of a launch does not open: another app’s, another App Secret, damaged on its way, or sealed in another way than assumed. One answer for all of them on purpose.',
      'Let the person tap 立即使用 again. If it never works: `kaquan baidu probe`, and `previousAppSecret` after a change of the secret. [More](rules/baidu.md#cipher-unconfirmed).',
    ],
    COUPON_NOT_YOURS: [
      'The coupon belongs to another person; or WeChat does not let this openid use it; or at the counter it was not shown.',
      'Log in as the one who claimed it. At the counter: have the person tap 出示使用.',
    ],
    COUPON_UNKNOWN: [
      'The platform knows no such coupon or card of this app, or nobody holds this code; or it was never seen here.',
      'Open it from the wallet first: seeing it grants it. If it is a card of another account, this server cannot know it.',
    ],
    COUPON_NOT_YET_VALID: [
      'It was claimed before its time began.',
      'Show from when it is good; `retryAfter` says how many seconds that is.',
    ],
    COUPON_EXPIRED: [
      'Its time is over, by WeChat’s word or by the template’s dates.',
      'Offer another one. A WeChat card whose validity is prolonged comes back by itself: it is asked for each time it is opened.',
    ],
    COUPON_USED: [
      'It was used: here, at the counter, in WeChat’s own 自助核销, or, if friends share it, by a friend.',
      'Offer another one. Whoever confirms his own redemption again gets `used` and not this.',
    ],
    COUPON_RESERVED: [
      'Somebody else is about to use it: a friend has marked the card, or another order with the coupon is being paid.',
      'Wait for `retryAfter`. [A mark lasts five minutes](rules/wechat-codes.md#mark); reserving as the same person renews it and is no conflict.',
    ],
    COUPON_VOID: [
      'It was deleted, disabled by the merchant, or given away.',
      'Offer another one; `coupon.voidReason` says it in words.',
    ],
    COUPON_GIFTING: [
      'Its owner is giving it to a friend: it is neither theirs nor the friend’s until somebody takes it.',
      'If the friend does not take it, the owner takes it back in WeChat’s 卡包, then it can be used. [More](rules/wechat-codes.md#gifting).',
    ],
    COUPON_NOT_APPLICABLE: [
      'It is good, but takes nothing off this order: below its threshold, its template is stopped, or 1 fen is all there is to pay.',
      'Offer the coupons by `weighCoupons`, which says the reason of each.',
    ],
    REDEMPTION_UNKNOWN: [
      'No redemption of this id is this person’s.',
      'Reserve again; a page that was closed for long has to.',
    ],
    REDEMPTION_OVER: [
      'It was let go or has failed meanwhile; or it was to be let go and has been used.',
      'Reserve again, and show the coupon as it is now.',
    ],
    REDEMPTION_PENDING: [
      'It was confirmed, and the platform has not said whether it is used: no answer, or a bill that waits to be paid. Or it is being asked by somebody else at this moment.',
      'Confirm again after `retryAfter`. Do not offer another coupon, do not let it go: the server goes on asking, for a day and a half, whether or not the page is open.',
    ],
    POINTS_MISSING: [
      'The stock costs more 券点 than the account has. Nothing was spent.',
      'Recharge (`rechargeCoins`); the message says how many.',
    ],
    PURCHASE_UNSETTLED: [
      'The confirmation of a purchase of stock was lost: bought or not, nobody knows.',
      'Ask `resolvePurchase` with the order that the error carries. Never buy again before it has said `returned`, or `waiting` for an order over 60 seconds old.',
    ],
    PLATFORM_REFUSED: [
      'The platform said no, for a reason that is not about the one coupon, or that no document explains.',
      'Look `platformCode` up below. The coupon is still there, so a person may try again; the operator should know.',
    ],
    PLATFORM_BUSY: [
      'The platform says that it is busy. Whether it did something is not said, so what must not happen twice is asked about first.',
      'Again after `retryAfter`.',
    ],
    PLATFORM_QUOTA: [
      'A call limit at the platform is used up, or its gateway answered 429. The call was not made.',
      'Wait; look for a loop that asks for tokens beside Kaquan’s (2,000 a day at WeChat’s older interface).',
    ],
    PLATFORM_CREDENTIALS: [
      'The platform does not accept appid, secret, token, this server’s address or the account’s permissions, and a new token did not help.',
      '`kaquan doctor --config …` says which of them, and for WeChat which address it saw. [IP 白名单](rules/wechat-server.md#ip-whitelist).',
    ],
    PLATFORM_UNREACHABLE: [
      'No readable answer: timeout, HTTP 5xx, a cut connection, no JSON; or ten such in a row, after which it is not asked for five seconds. Whether the call took effect nobody knows.',
      'Again after `retryAfter`. What changes something at the platform is never simply sent again: its state is asked first.',
    ],
    CONFIG_INVALID: [
      'A field of the configuration has a wrong shape; `order()` answered an amount or title that BeeCloud cannot take; in a page, `<CouponProvider>` is missing.',
      'The message names the field. `kaquan doctor` finds all of them at once.',
    ],
    UNAVAILABLE: [
      'The database does not answer, the server is closing, another process is just fetching the credentials; or what answered the page is not Kaquan (check `baseUrl`).',
      'Again after `retryAfter`; `/readyz` says what is missing.',
    ],
    INTERNAL: [
      'A mistake of ours, or of a hook of the host app. The message tells a page nothing.',
      'Look for the `requestId` in the log.',
    ],
    NETWORK_FAILED: [
      'The page got no answer, or the JS-SDK could not be loaded. The client has tried three times by then.',
      'Offer 再试一次. What was asked may have been done: repeating it is safe.',
    ],
    TIMEOUT: [
      'No answer within eight seconds, or WeChat’s bridge did not answer: ten seconds for `wx.config`, five minutes for a call, in which a person reads WeChat’s own sheet.',
      'Offer 再试一次.',
    ],
    UNSUPPORTED: [
      'Outside WeChat, in a WeChat that is too old, in 企业微信, or a call that mini-programs have not; also Taro’s stub on h5, which reports success.',
      'Ask `wechat.knows(name)` before a button is shown, and say where to open the page.',
    ],
    SDK_CONFIG_FAILED: [
      '`wx.config` was refused: invalid signature, an appid that does not belong, a domain that is not in JS 接口安全域名; or a call without permission.',
      'Compare by `kaquan explain js-config`. Nine times in ten it is [the URL](rules/wechat-signing.md#url-of-js-config).',
    ],
    SDK_CALL_FAILED: [
      'WeChat failed for another reason, which stands in the message: 签名错误 of addCard is `addCard:signature error` or the like.',
      'Let `kaquan explain card-ext` find the mistake, if it is the signature.',
    ],
  },
  takesSourceWords: true,
  wechatCures: {
    '-1': 'WeChat is busy. Again in a moment.',
    40001:
      'The token or the AppSecret is wrong. Kaquan has tried a new token: check the secret, and who else renews tokens.',
    40014: 'The token is not valid. Kaquan has tried a new one.',
    41001: 'The call carried no token.',
    41002: 'The appid is missing.',
    41004: 'The AppSecret is missing.',
    42001: 'The token has ended. Kaquan has tried a new one: somebody else renews tokens.',
    45009: 'The call limit is used up. Again later.',
    45011: 'Called too often. Again later.',
  },
  wechatCuresAt: {},
  baiduCures: {
    2: 'Busy. Again in a moment.',
    4: 'The call limit of the app is used up.',
    17: 'The daily limit is used up.',
    18: 'Called too often in a second.',
    19: 'The limit in all is used up.',
    500: 'Busy. Again in a moment.',
    501: 'Busy. Again in a moment.',
    1000: 'An error inside Baidu. Again in a moment.',
    5000: 'Busy. Again in a moment.',
    6001: 'The app has no permission: apply for 卡券 in the console.',
    6002: 'The call went wrong at Baidu. Again in a moment.',
    44001: 'No permission.',
    44002: 'The token was revoked.',
    44003: 'The token has ended.',
    44004: 'The token was not accepted.',
    50029: 'The call limit is used up.',
  },
  beecloudCures: {
    1: 'app_id or signature wrong, or the clock is: [milliseconds](rules/beecloud.md#milliseconds).',
    2: 'The payment channel is not set up in the console.',
    3: 'The channel is wrong, or not opened.',
    6: 'A certificate of the channel is missing or wrong.',
    7: 'The payment channel failed. Ask for the bill before anything else.',
    14: 'An error inside BeeCloud. Ask for the bill before anything else.',
    15: 'BeeCloud’s network failed. Ask for the bill before anything else.',
    17: 'An earlier call with this bill_no arrived: it is that bill. [More](rules/beecloud.md#bill-no).',
  },
};
