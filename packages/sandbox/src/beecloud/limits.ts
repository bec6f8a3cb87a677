// In what the sandbox's BeeCloud is not BeeCloud: shown on the limits page.
import type { Limit } from '../core/platform.ts';

export const LIMITS: Limit[] = [
  {
    zh: 'BeeCloud 的文档停在 2018 年，服务可能已经不在：凡是文档没有写的，这里都是假设，没有真账号可以对照。',
    en: "BeeCloud's documents end in 2018 and the service may be gone: whatever they leave open is assumed here, and there is no real account to compare with.",
  },
  {
    zh: '抵扣的算法没有公开。这里满减按分减去，折扣按订单金额乘比例、四舍五入到分，最少付 1 分；以订单查询的 total_fee 为准。',
    en: "How a coupon is deducted is not published. Here an amount off is taken off in fen, a discount is the order's amount times its factor, rounded to the fen, and at least 1 fen is paid; the total_fee of the bill query counts.",
  },
  {
    zh: '卡券的错误码没有公开：发完、超过每人限领、停用、过期、已使用、金额不足、买家不符、ID 不存在，都答 5 PARAM_INVALID，原因看 err_detail。',
    en: 'The error codes of coupons are not published: none left, over the limit a person, stopped, expired, used, amount too low, another buyer, no such id all answer 5 PARAM_INVALID; the reason is in err_detail.',
  },
  {
    zh: 'app_sign 的时间差超过 10 分钟算过期，真平台的界限没有公开。',
    en: "An app_sign more than 10 minutes off counts as expired; the platform's own limit is not published.",
  },
  {
    zh: '有效期类型 2 从发放那一刻起算，每天 24 小时；类型 1 的模板过了结束时间就不再发放，没到开始时间可以先发。',
    en: 'A validity of type 2 begins at the moment of issuing, in days of 24 hours; a template of type 1 is issued no more after its end, and may be issued before its beginning.',
  },
  {
    zh: '下单时卡券被订单占用：另一笔订单用同一张券会被拒绝。支付失败、取消或超时后，卡券恢复未使用，订单号不能再用。没有 bill_timeout 时，订单两小时后超时。',
    en: "A bill takes its coupon: another bill with the same coupon is refused. After a failed, cancelled or timed-out payment the coupon is unused again and the bill's number is used up. Without bill_timeout a bill ends after two hours.",
  },
  {
    zh: 'bill_timeout 不大于 360 秒时拒绝（文档只说建议）。列表从新到旧；limit 超过 50 时拒绝；模板名要完全相同。',
    en: "A bill_timeout of 360 seconds or less is refused (the document only advises against it). Lists go from new to old; a limit above 50 is refused; a template's name must match exactly.",
  },
  {
    zh: '没有支付的订单，查询里的 total_fee 是应付金额。支付渠道的交易号和 message_detail 是编的。',
    en: "The total_fee in the query of an unpaid bill is what is to be paid. The channel's transaction number and message_detail are made up.",
  },
  {
    zh: 'transaction_fee 默认是实付金额，也可以在账号里改成订单金额（transactionFee: bill）：文档两种说法都有。',
    en: "transaction_fee is what was paid, unless the account says `transactionFee: bill` for the order's amount: the documents have it both ways.",
  },
  {
    zh: '推送在首次之后的 2、4、8……2^17 秒重试，每次内容相同（timestamp 不变），等应答 5 秒；不从文档写的那两个 IP 发出。',
    en: 'A push is sent again 2, 4, 8 … 2^17 seconds after the first, the same each time (timestamp included), with 5 seconds to answer; it does not come from the two addresses that the document names.',
  },
  {
    zh: '调用太频繁时的错误码没有公开：quota 故障答 14 RUNTIME_ERROR。',
    en: 'The error code of calling too often is not published: the fault `quota` answers 14 RUNTIME_ERROR.',
  },
  {
    zh: '用户不用先注册就能发券（只有 .NET SDK 的注释说要注册）。',
    en: 'A coupon can be issued to a user who was not registered before (only a comment in the .NET SDK says that one must be).',
  },
  {
    zh: '只开通了 WX_JSAPI、BC_WX_JSAPI、WX_NATIVE、BC_NATIVE、BC_ALI_QRCODE、BC_WX_WAP、ALI_WAP、ALI_WEB；别的渠道答 2 PAY_FACTOR_NOT_SET。支付都在沙箱的收银台页面上，二维码的内容就是它的地址。',
    en: "Only WX_JSAPI, BC_WX_JSAPI, WX_NATIVE, BC_NATIVE, BC_ALI_QRCODE, BC_WX_WAP, ALI_WAP and ALI_WEB are open; other channels answer 2 PAY_FACTOR_NOT_SET. All payments happen on the sandbox's own till page, whose address is what the QR codes hold.",
  },
  {
    zh: '没有退款、撤销、打款、线下支付、订单总数、认证支付、对账，也没有 /2/rest/sandbox 测试模式和旧的 sign 签名。',
    en: 'There are no refunds, revocations, transfers, offline payments, counts of orders, authentication payments and reconciliation files, neither the test mode /2/rest/sandbox nor the old `sign`.',
  },
];
