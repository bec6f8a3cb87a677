// The sentences of packages/react that a reader of docs/components meets, and how they are said in Chinese.

export const TRANSLATIONS: Record<string, string> = {
  // ---- Said of several ----
  "The server's time, seconds.": '服务器时间，单位秒。',
  "The platform's colour name, as on the coupon.": '平台的颜色名，和券上的一样。',
  'Whether it is there at all.': '是否显示。',
  'Asked for by the quiet button, a tap beside the sheet and Escape.':
    '点次要按钮、点面板以外的地方、按 Esc，都会调用它。',

  // ---- coupon-card, coupon-list, coupon-skeleton ----
  "One coupon with the platform's colour as ground, its amount, threshold, title, shop, validity and state.":
    '一张券：底色用平台的颜色，印着面额、门槛、标题、店名、有效期和状态。',
  'A coupon, or the face of one that is not claimed yet.': '一张券；还没领的，只有券面也行。',
  "`row` (default) for lists, `ticket` for the coupon's own page.":
    '`row`（默认）用在列表里，`ticket` 用在券自己的页面上。',
  'A tap anywhere on the coupon. In a row, a coupon that can be used also gets a pill that says so.':
    '点券面任意处触发。在列表里，能用的券还会多一个写着字的小按钮。',
  'Under the perforation of a ticket: period, code, conditions.': '撕线以下的内容：有效期、券码、使用条件。',
  'The coupons in three tabs, with a skeleton while they load and the error with 再试一次 when they do not.':
    '分三页列出所有的券；加载时是骨架，取不到时说明原因并给出“再试一次”。',
  'What useCoupons answered.': 'useCoupons 的返回值。',
  'A tap on a coupon, also on one that is over.': '点了某张券；已经用过、过期的也会触发。',
  'Where coupons come from, for a person who has none: `在百度 App 里领到的券会出现在这里。`':
    '一张券也没有时，告诉用户券从哪里来：`在百度 App 里领到的券会出现在这里。`',
  'Coupon-shaped placeholders.': '券形的占位骨架。',
  "As what will be there: `row` for lists, `ticket` for the coupon's own page.":
    '和将要出现的券一致：列表用 `row`，券自己的页面用 `ticket`。',
  'How many, one under the other.': '上下排几个。',

  // ---- claim-button, friends-landing, friends-meaning, older-client-notice ----
  "Adds cards to the WeChat wallet; closing WeChat's sheet brings the first label back, it is no error.":
    '把券加进微信卡包。用户关掉微信的弹层不算出错，按钮回到最初的文字。',
  'What one tap claims, as `POST /wechat/card-ext` takes it.':
    '点一次领哪些券，格式同 `POST /wechat/card-ext`。',
  'Called on every change, for what the page shows around the button.':
    '状态每次变化都会调用，方便页面更新按钮周围的内容。',
  'A whole page, with the claim in all its states: outside WeChat, in one too old, too early, busy, closed again, claimed, and card by card what WeChat refused.':
    '整个落地页，领取的各种情形都在内：不在微信里、微信太旧、还没开始、领取中、用户取消、领到了，以及微信逐张拒绝了哪些。',
  'What one tap claims: the first is shown large, the others as rows under it. None: 券已经领完了.':
    '点一次领哪些券：第一张画成大券，其余在下面排成列表。空数组表示“券已经领完了”。',
  'Where it was claimed, for cards that do not say it themselves: comes back in the push.':
    '领取场景，给自己没有写明的券用；会在推送里原样带回。',
  'Called on every change of the claim; for telling the server of the codes at once, before the push does.':
    '领取状态每次变化都会调用；可以趁推送还没到，先把券码告诉服务器。',
  'The primary button once something was claimed; without it, 已领取.':
    '领到之后的主按钮；不给就显示“已领取”。',
  'The quiet button under it.': '主按钮下面的次要按钮。',
  'Under the perforation of the first card: period, conditions.':
    '第一张券撕线以下的内容：有效期、使用条件。',
  'Under it all: what else there is.': '放在最下面的其他内容。',
  '一人领取，朋友都能看到，也都能用: in three sentences.': '用三句话讲清：一人领取，朋友都能看到，也都能用。',
  'Says that WeChat has to be updated, and where. It has no button: a page cannot do it for the person.':
    '告诉用户要更新微信、在哪里更新。它没有按钮：这件事网页替不了用户。',
  'What cannot be done here: `领取朋友的券` unless given.': '现在做不了的事；默认是“领取朋友的券”。',
  'The version that is needed, `6.3.7`; without it the newest one is asked for.':
    '需要的版本，如 `6.3.7`；不给就请用户更新到最新版。',

  // ---- code-view ----
  'The code for the shop: as a picture, as grouped text, or both. A code that cannot be drawn is shown as text, so that it can always be typed; CODE_TYPE_NONE says how the coupon is used instead.':
    '给店员看的券码：图形、分组的文字，或两样都有。画不出来的券码用文字显示，总还能手工输入；CODE_TYPE_NONE 则说明这张券怎么用。',
  'A word that is not known shows the code as text.': '不认识的类型按文字显示。',
  'The plain code, never an encrypted one.': '解密后的券码，不能是密文。',
  'Puts the code on the clipboard: `(data) => Taro.setClipboardData({ data })`. Without it there is no 复制.':
    '把券码放进剪贴板：`(data) => Taro.setClipboardData({ data })`。不给就没有“复制”按钮。',

  // ---- redeem-sheet, self-service-use, hold-button, used-stamp ----
  '去使用 keeps the coupon and counts down, 确认使用 uses it once. Closing lets go of a coupon that is merely kept; one that is being confirmed goes on behind the closed sheet. Whatever was let go, timed out or refused can be tried again where that helps; while nobody can say whether it is used, it asks again instead of guessing.':
    '点“去使用”先保留这张券并开始倒计时，点“确认使用”才用掉，而且只用一次。只是保留着的券，关掉面板就放开；正在确认的，关掉后继续进行。放开了、超时了、被拒绝了，能再试的就可以再试；说不准有没有用掉的时候，它去问，不去猜。',
  'As useCoupons or useLaunchCoupon answered it.': 'useCoupons 或 useLaunchCoupon 返回的券。',
  "The server's time of that answer, seconds.": '返回这张券时的服务器时间，单位秒。',
  'Called once when it is used, also when that becomes known after the sheet was closed.':
    '用掉时调用一次；面板关掉之后才知道用掉了，也会调用。',
  'What the shop scans, shown while the coupon is kept: `<CodeView codeType="CODE_TYPE_QRCODE" code={coupon.code} />`.':
    '给店员扫的码，保留期间显示：`<CodeView codeType="CODE_TYPE_QRCODE" code={coupon.code} />`。',
  'More facts, under the period.': '有效期下面的更多说明。',
  'A whole page: keeps the coupon for the person while it is open, counts down, asks for a press that cannot happen by chance, and then shows a stamp with a running clock. A failed or interrupted use is said in words, with what helps.':
    '整个核销页：打开期间为用户保留这张券并倒计时，要一次不会误触的按压，用掉后盖上带走动时钟的章。失败了、中断了，都用文字说清楚，并告诉用户怎么办。',
  "A coupon of WeChat's, as client.code or client.coupons answered it.":
    '微信的券，由 client.code 或 client.coupons 返回。',
  'Called once when it is used.': '用掉时调用一次。',
  'The quiet button where there is nothing more to do here: `查看我的卡券`.':
    '这里没事可做了的时候的次要按钮，如“查看我的卡券”。',
  'The buttons once it is used, above `action`: 再送一张.': '用掉之后、`action` 上面的按钮，如“再送一张”。',
  'Under the perforation of the coupon: period, conditions.': '券撕线以下的内容：有效期、使用条件。',
  'Asks for a decision. By touch, mouse or key it is held; who lets go early, or presses without holding as screen readers do, is asked once more.':
    '请用户下决心的按钮。用手指、鼠标或按键按住；松得太早，或者像读屏软件那样只点不按的，会再问一次。',
  '`按住 1 秒，确认使用`.': '例如“按住 1 秒，确认使用”。',
  'What the second press says, for those who cannot hold or do not: `确认使用，不能撤销`.':
    '给按不住或没按住的人：第二次按时显示的文字，例如“确认使用，不能撤销”。',
  'Held for long enough, or confirmed by a second press.': '按够了时间，或者第二次按下确认。',
  'The quiet button under it; while it asks once more, 再想想 takes its place.':
    '下面的次要按钮；再问一次的时候，它的位置换成“再想想”。',
  'When it was used, how long ago that is, and a clock that goes on.':
    '什么时候用掉的、过了多久，还有一个一直在走的时钟。',
  'Seconds.': '单位秒。',
  "The server's time when that became known, seconds.": '得知用掉时的服务器时间，单位秒。',
  "The coupon's title.": '券的标题。',
  'Its last four characters are shown.': '只显示末四位。',

  // ---- share-again-sheet ----
  'A sheet over the page. In a WeChat that cannot do it, it says what is needed instead of offering a button.':
    '盖在页面上的面板。微信版本做不到时，说明需要什么，而不是放一个按了没用的按钮。',
  'The coupon that was used.': '刚用掉的那张券。',
  'The coupon that comes next where it is another one (consume_share_card_list); else one like the used.':
    '再送的如果是另一种券（consume_share_card_list），就给在这里；否则和用掉的那张一样。',

  // ---- coupon-cell, checkout-sheet ----
  'One line: `-¥10.00` with 已选最省, `不使用`, or `暂无可用`.':
    '一行：`-¥10.00` 加“已选最省”，或者“不使用”，或者“暂无可用”。',
  '`优惠券` unless given.': '默认是“优惠券”。',
  'Opens the sheet; not asked where there is nothing to see there.': '打开选券面板；没有券可看时不会调用。',
  'Those that apply, with what each saves; the best is the first.':
    '这一单能用的券和各自省多少，最省的排第一。',
  'Those that do not, with the reason; without those that are over, which are no news at a checkout.':
    '这一单不能用的券和原因；已经用掉、过期的不列，结算时没人想看。',
  'The id of the one that is taken; null: none.': '选中的那张券的 id；null 表示不用券。',
  'What it takes off, by the same preview.': '按同样的预估，这张券减多少，单位分。',
  "With it; a preview by the same rule as the server's, while the payment decides.":
    '用了它要付多少，单位分：和服务器用同一条规则预估，以支付时为准。',
  'A sheet over the page in which the coupon of an order is chosen; the choice holds at once.':
    '盖在页面上的选券面板；选了马上生效。',
  'Asked for by its button, a tap beside the sheet and Escape.':
    '点面板的按钮、点面板以外的地方、按 Esc，都会调用它。',
  '`可用优惠券` unless given.': '默认是“可用优惠券”。',
  '`暂不可用` unless given.': '默认是“暂不可用”。',
  '`完成` unless given.': '默认是“完成”。',
  'How many there are behind the titles; yes unless said.': '标题后面带不带张数；默认带。',
  "The order's amount, undiscounted.": '订单原价，单位分。',
  "What the person chose: a coupon's id, or null for none. Holds when the amount changes.":
    '用户选了哪张：券的 id，null 表示不用。金额变了也记得。',

  // ---- action-button, notice, coupon-provider ----
  'A full-width button; while busy or disabled a tap does nothing.':
    '整行宽的按钮；等待中或不可用时，点了没有反应。',
  'What it says.': '按钮上的文字。',
  'A tap, and by keyboard Enter and the space bar.': '点按；用键盘时是回车和空格。',
  "`primary` is filled with the coupon's colour.": '`primary` 用券的颜色填满。',
  'Waiting for an answer: taps do nothing and the label breathes.': '正在等应答：点了没反应，文字一明一暗。',
  'Cannot be pressed now, and looks so.': '现在按不了，看上去也是按不了的样子。',
  'An empty state.': '空状态。',
  'What is the matter, in a few words.': '怎么了，几个字说清。',
  'What that means, or what to do.': '是什么意思，或者该怎么办。',
  'Something to do about it, as a quiet button.': '可以做的事，画成次要按钮。',
  'An error in plain words, with 再试一次 where that can help.':
    '用平常话说明出了什么错；再试有用的，给出“再试一次”。',
  'Whatever was thrown; what is no CouponError reads as our own fault.':
    '抛出来的任何东西；不是 CouponError 的，按我们自己出了问题来说。',
  'Offered as 再试一次 when trying again can help.': '再试有用时，以“再试一次”的按钮给出。',
  'Gives every hook below it the same client, and every component the same language.':
    '让下面所有的 hook 用同一个 client，所有的组件用同一种语言。',
  '`en`, or some words of your own; what is not given is Chinese. A constant: a new object draws all components anew.':
    '`en`，或者你自己的一部分文字；没给的用中文。请传常量：换一个新对象，所有组件都要重画。',
  'The app.': '整个应用。',
  'What createCouponClient or createClientOver answered.':
    'createCouponClient 或 createClientOver 的返回值。',
  "Needed by useLaunchCoupon; fed at App level, because Taro's page hooks do not get the launch options.":
    'useLaunchCoupon 要用；在 App 一级喂给它，因为 Taro 的页面 hook 拿不到启动参数。',
  'Needed by useAddCard, useChooseCard, useOpenCard and useShareAgain: createWechat in a page, createWeapp in a mini-program.':
    'useAddCard、useChooseCard、useOpenCard、useShareAgain 要用：网页里是 createWechat，小程序里是 createWeapp。',

  // ---- The theme ----
  'The paper that coupons, rows, tips and plain buttons are made of.': '券、单元行、提示和次要按钮的纸面。',
  'What is read first.': '最先读到的文字。',
  'What is read second: shop, period, tabs that are not chosen, hints.':
    '其次的文字：店名、有效期、没选中的标签、提示。',
  'Lines, quiet pills, buttons that cannot be pressed, skeletons.': '线条、浅色小标、不可用的按钮、骨架。',
  'The ground of a coupon that is over; rings and arrows.': '用过、过期的券的底色；圆圈和箭头。',
  "What is chosen or saved: tab, tick, price, the sheet's button. The paper's colour is read on it.":
    '选中的、省下的：标签、勾、价钱、面板的按钮。上面的字用纸面的颜色。',
  'What ends soon, does not apply or went wrong.': '快到期的、不适用的、出了错的。',
  'The font of amounts and count-downs.': '面额和倒计时的字体。',
  'How long it takes until a sheet is there, a stamp is down. 0s: no motion.':
    '面板升起、盖章落下用多少秒；0s 就是不动。',
  "One breath of what is loading or busy, one round of the used stamp's bands. 0s: no motion.":
    '加载和等待时一明一暗、“已使用”的条纹转一圈用多少秒；0s 就是不动。',
  "Under a sheet's coupons, and behind the buttons of a whole page: the page's own ground.":
    '面板里券的下面、整页按钮的后面：页面自己的底色。',
  'What went well, and the stamp that a clerk looks at.': '成功的提示，和给店员看的章。',
  'Under a warning.': '警告的底色。',
};
