import type { Family } from '../grammar.ts';

/** Long bills of identity goods: channel pages, menus and spiels of many lines. */
export const GROUP_AD_BILLS: readonly Family[] = [
  {
    id: 'ad-group-bill-channel',
    templates: [
      '🏠 {gr_shop}\n——————\n📖 频道介绍\n本店{year}年开张，专做真人{gr_sfz}，货源稳定，每张上架前都用读卡器刷过。\n📦 库存：{gr_place}{n}张，{gr_place}{n}张\n💰 {price}起\n🤝 {gr_guard}\n☎️ {telegram}',
      '欢迎新朋友！本频道三个相册：第一个是{gr_sfz}实拍（号码遮住），第二个是{gr_suit}，第三个是老客晒单。看中直接把图转给{telegram}，别在评论区问价，问了也不回。{pay}，{ship}。',
      '【{gr_shop}公告】\n由于平台整顿，昨天一号频道没了，存货不受影响。\n原订{gr_sfz}的老板凭聊天记录找新客服{telegram}补发；\n未付款的{gr_suit}订单按旧价保留三天；\n备用群{group}，请务必两个都进。',
      '关于我们\n我们不是中间商。{gr_photo}由合作门店每日上传，姓名、号码、头像一一对应，支持抽检{n}份。\n适用：{gr_app}、{gr_app}、{gr_exchange}。\n起订{n}份，单价{small}，量过千{n}折。\n业务员 {telegram}，财务另有其人，别付错。',
      '置顶｜下单流程\n第一步 选人（男/女、岁数、省）\n第二步 付{pay}\n第三步 拍视频给你看{gr_sfz}正反面和灯下效果\n第四步 {ship}\n第五步 收到不像、不满意，原样寄回退钱\n客服只有{contact}',
      '{gr_shop}｜客服说明\n问：是真的吗？答：{gr_real}，真的。\n问：能查到吗？答：{claim}。\n问：会不会挂失？答：半年内出事包换一张。\n问：多少钱？答：{price}，两张起少{small}。\n还有别的想问，{contact}',
      '📣扩群通知\n{gr_shop}满员，现开{n}群。老规矩，进群先改名：收卡的写“收”，出卡的写“出”，做{gr_paper}的写“工”，过脸的写“脸”。\n{gr_boss}每天十点汇总报价，私下交易出事群里不管，{gr_guard}。',
      '频道改名为 {gr_shop}\n业务范围扩大：\n— 大陆{gr_sfz}原件\n— {gr_forged}{gr_paper}\n— {gr_account}\n— 东南亚、港澳护照\n熟客下单报“{gr_nick}介绍”，送一张{gr_sim}。联系 {telegram}',
    ],
  },
  {
    id: 'ad-group-bill-market',
    templates: [
      '【公群 {n}{n}】{gr_shop}\n💼业务：出租{gr_firm}、{gr_card}，按天按周\n💵价格：个人{amount}/天，公户{amount}0/天\n🔒押金：{amount}00U\n👮规则：甲方跑冻自理，乙方卡主失联全额赔\n👤老板：{telegram}\n👤业务：{telegram}',
      '供需信息\n类型：供应\n内容：长期稳定{gr_photo}，{gr_photo_claim}，可按{gr_app}要求现拍动作，一人一套不重复，每日{n}0份封顶。\n价格：{small}元至{small}0元\n交易：{gr_guard}\n联系：{telegram}（双向 {telegram}）',
      '需求单 #{n}{n}{n}\n甲方找{gr_sim}供货，要求：\n1、实名满三个月\n2、机主可接电话\n3、{gr_place}优先\n4、每张附{gr_photo}\n5、坏卡率低于{n}%\n单价{small}0，周结。能接的找{gr_boss}报备拉群，空手套的别来。',
      '⚠️本群只认押金⚠️\n今日可交易名单：\n① {gr_shop}—{gr_suit}\n② {gr_shop}—{gr_face_job}\n③ {gr_shop}—{gr_sfz}定制\n不在名单里的供应商跟你谈好了也不要付，回群里找{gr_boss}开担保。',
      '车队招商：我方自有料源、自有通道，现缺{gr_card}和愿意到场的卡主。{gr_place}、{gr_place}优先，到{city}集合，有人接站，住酒店。第一天{amount}，往后每天{amount}0，跑满一周送回程票。带{gr_sfz}、卡、盾、手机，缺一样扣{small}0。{contact}',
      '代理招募计划：\n不用囤货，把频道里的{gr_sfz}图转到你的群就行，成交一张你拿{small}，月销过{n}0张再返{amount}。\n我们负责发货和售后。素材、话术、客服号都给你，懒人也能做。\n对接 {telegram}',
      '公群老板们好，{gr_shop}做{gr_face_job}第{n}年：\n✅ {gr_app}：{small}元，五分钟\n✅ {gr_app}：{small}0元，当天\n✅ {gr_exchange}：{small}U，含视频面审\n❌ 不接未满一月的新号\n过不去分文不取，过了三天内再弹脸免费补。{gr_guard}',
      '出手一批资源，原公司做网贷的，现在不干了：客户{gr_photo}约{n}000套，带通讯录、银行卡号、工作单位。可抽{n}套验，{price}起拍，整包只卖一家，走大群担保，截止{gr_time}。{telegram}',
    ],
  },
  {
    id: 'ad-group-bill-spiel',
    templates: [
      '各位兄弟，我{gr_nick}在这个群潜水两年了，从不乱发。今天说一句：家里亲戚在{gr_place}收了一批{gr_sfz}，本人都同意的，卡在我手上，干干净净。不多，{n}张，一张{price}。想看的私我，我开视频一张张翻给你看。',
      '写给还在为实名发愁的你：号被封了，脸刷不了，亲戚不肯借，营业厅不给办。别折腾了，我们这里有现成的“人”，{gr_photo}齐全，{gr_sim}配好，一条龙{amount}，拿到就能登{gr_app}。{contact}',
      '[聊天记录]\n客户：有没有{gr_place}男，{age}\n{gr_shop}：有三张，发你图\n客户：第二个像\n{gr_shop}：{amount}，今天寄\n客户：收到了，酒店前台没看出来👍\n——下一个是你，{contact}',
      '学历不够被卡？驾照被扣？结婚证离婚证丢了不想回老家？{gr_paper}、{gr_paper}、{gr_paper}一律可做，纸张钢印水印和局里出的一样，扫码跳转有页面。先出电子稿给你看，满意再付{price}，{ship}。微信不常在，急事{contact}',
      '本人女，二十四，欠了点债，想把自己名下东西都处理了：工行建行{gr_card}各一张带盾，移动号一个用了{n}年，支付宝一个，{gr_sfz}可以拍给你，需要刷脸我随叫随到。整套{amount}0，只求快，{contact}',
      '网吧老板自述：这些年客人押在吧台没来拿的{gr_sfz}攒了一抽屉，扔了可惜，交上去也没人谢。喜欢收藏的{small}0一张拿走，{gr_place}的最多，男的多女的少。不寄货到付款，{contact}',
      '不懂别乱买！教你分辨：便宜的{gr_sfz}是打印贴膜，一刮就掉，机器不响。我家{gr_forged}，卡基和真的一个厂，芯片能写，闸机亮绿灯，价格{amount}起。对比视频在频道第{n}条，不服来验，{telegram}',
      '手头紧的朋友进来坐坐☕ 不偷不抢，就用用你的名字。\n开一家公司 {amount}0\n开一个公户 {amount}0\n办五张手机卡 {amount}\n录一次脸 {small}\n一天全办完当天拿钱，来回打车我报。{city}本地，{contact}',
      '今日更新👇\n🔹{who}，有效期到二〇三几年，{amount}\n🔹{who}，指纹没录过，{amount}\n🔹{who}，有同名社保卡，{amount}0\n🔹{who}，脸圆戴眼镜，{amount}\n都是原证，拍图带今天日期。要哪个回序号，{contact}',
      '客户问最多的：我拿了你的{gr_suit}被冻怎么办？答：七天内非你操作问题直接换，换三次还不行退一半。别家敢吗？所以贵{small}块有贵的道理。现货{gr_place}{n}套，{gr_place}{n}套，{gr_guard}，{telegram}',
      '【{month}特惠】买{gr_sfz}送复印件，买{gr_paper}送公章，买{gr_suit}送{gr_sim}；老客带新客，两人各减{small}；推三人以上升代理，拿内部价。活动到{gr_time}，别等没货了再来求我，{contact}',
      '（群发，见谅）有没有做民宿、网吧、洗浴、典当的老板？客人落下的{gr_sfz}不要扔，我按张收，{small}到{amount}不等，越新越贵，男的加{small}。你拍个照发来我报价，闪送到付，嘴严，长期，{contact}',
    ],
  },
  {
    id: 'ad-group-bill-abroad',
    templates: [
      '【{gr_shop}】港台專線\n◎ {gr_tw_doc}（正本）{amount}U\n◎ {gr_tw_doc}（仿製）{amount}U\n◎ 實名門號 {small}U\n◎ 代過人臉 {small}U\n面交{gr_tw_place}，超取亦可，先看實拍影片。客服 {telegram}',
      '缺錢免煩惱，帳戶換現金💰 只要你有{gr_tw_doc}＋提款卡＋網銀，租期七天，一天{amount}0，專車接送，住商旅，手機我們保管。做完就走不囉唆，意者私訊{telegram}，非誠勿擾，警察勿來。',
      'WELCOME TO THE VAULT 🔐\nWhat we carry: {gr_en_doc}, {gr_en_doc}, {gr_en_doc}\nWhere: mainland, HK, Taiwan\nHow: pick from the album, {pay_en}, get the file in ten minutes or the card in five days\nPrice: from {price_en}\nTalk to {contact_en} only, the rest are impostors',
      'Vendor post, guarantee group no. {n}{n}. Stock this week: {n}0 male and {n}0 female {gr_en_doc}, photographed today with a dated note, never used on any exchange. {price_en} each, ten or more get a discount. Testers welcome, {telegram_en}.',
      'Lost your licence? Refused at the door? Banned from an app? We make {claim_doc_en} {doc_en} and {claim_doc_en} {doc_en}, we verify your account with a real face, and we never ask why. {price_en}, {ship_en}. {contact_en}',
    ],
  },
];
