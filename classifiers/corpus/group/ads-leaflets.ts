import type { Family } from '../grammar.ts';

/** More long leaflets of identity goods, and those of Taiwan, Hong Kong and English-speaking groups. */
export const GROUP_AD_LEAFLETS: readonly Family[] = [
  {
    id: 'ad-group-leaflet-card',
    templates: [
      '到货通知📦\n这批{gr_sfz}从{gr_place}过来，一共{n}张，我挑掉了磨损的和快到期的。每张单独塑封，编号贴背面，不翻面拍照是为了保护你我。\n定价{price}，不分男女。\n{gr_time}之后恢复{amount}。\n{contact}',
      '想买{gr_sfz}先看这三条：一、我只卖不租；二、别问怎么来的，反正{gr_real}；三、拿到手干嘛是你的事。能接受就发你的身高、岁数、脸型给我，我按这个找，找到了付{price}，找不到不收钱。{contact}',
      '各位环卫师傅、地铁保洁、超市保安、滴滴司机：上班捡到{gr_sfz}、{gr_lost}别往失物箱一丢，拍个照给我，{small}0起收，现金、红包都行，住哪我开车去拿。介绍同事再给{small}。{phone}',
      '自从上次发完，问的人太多，统一回复：\n有没有女的？有。\n能不能选省？能，{gr_place}最全。\n怎么给？{ship}，或{city}当面。\n多少？{price}，还价一律不回。\n真不真？{claim}，不真吃下去。\n加{contact}，备注“小卡”。',
      '📷实拍见网盘 {disk} {code}\n文件夹“男”{n}个图，文件夹“女”{n}个图，点开是{gr_sfz}人像面，名字和号抹了。挑好把文件名发{telegram}，先到先得，付完从网盘撤图。价格写在每张图右下角，{amount}左右。',
      '甲：在吗，上次那张{gr_sfz}住店没问题\n乙：说了没问题\n甲：朋友也想要一张，{gr_place}口音的\n乙：有，{amount}，今天发\n—— 买家授权截图。长期有货，{contact}',
    ],
  },
  {
    id: 'ad-group-leaflet-account',
    templates: [
      '💼{gr_firm}专场\n新户、老户、带流水户都有，注册地{gr_place}，法人配合接电话，营业执照公章U盾手机卡装一个袋子寄。\n新户{amount}0，满半年{amount}00。\n买三套送一套{gr_card}。\n{gr_guard}，{telegram}',
      '号商年底盘库存：\n{gr_account} {n}0个\n{gr_account} {n}0个\n{gr_account} {n}个\n全部真人实名，附身份证号、姓名、手持图，首登不上我换号。打包{amount}0，拆开按市价。要的今晚拉担保群，{telegram}',
      '对想租号的人说：你把{gr_account}借我挂机，每天{small}到你钱包，实名还是你的名，需要刷脸我提前打招呼。一个人最多可以拿{n}个号来，家里老人的也算。做满一月再奖{amount}。进群{group}先看别人收款截图。',
      '{gr_sim}供应说明\n来源：{gr_place}代理点开卡\n实名：机主本人到厅，附{gr_photo}\n资费：{n}元月租，话费预存{small}\n用途：注册、接码、收验证\n价格：{small}0一张，五十张起{small}\n发货：{ship}，坏卡包补。{contact}',
      '⚡{gr_face_job}极速通道⚡ 不管你是被封、换机、限流还是未成年，把登录码发给技术，五到{n}分钟搞定。后台坐着{n}个真人，男女老少都有，系统要谁的脸我们就上谁的脸。{gr_app}{small}，{gr_app}{small}0，加急翻倍。{telegram}',
      '料站公告：{gr_photo}今天上新{n}00份，均为{gr_time}采集，姓名号码真实可验，单份{n}元，整站包月{amount}U不限量。重复举报一赔三。充值联系{telegram}，新用户送{n}份试用，拿去注册{gr_app}随便试。',
      '缺{gr_card}缺到失眠😭 老板催得紧，{gr_time}之前要{n}张，{gr_place}的最好。一张押{amount}给你，跑完再给{amount}，卡坏了算我的。你人不用去，寄过来就行，证件复印件一起塞进去。认识人多的做我下级，一张抽{small}0。{contact}',
      '我们是谁：一支做了{n}年的车队。我们要什么：{gr_card}、{gr_firm}、肯出脸的卡主。我们给什么：日结、路费、饭。我们不要什么：冻过的、涉案的、嘴碎的。{gr_place}上车，{telegram}，说“{gr_nick}叫来的”。',
    ],
  },
  {
    id: 'ad-group-leaflet-paper',
    templates: [
      '{gr_shop}证务部｜营业中\n学历类：{gr_paper} {amount}起\n驾驶类：驾驶证、行驶证 {amount}0\n婚姻户籍类：结婚证、户口本、出生证 {amount}\n企业类：执照、公章、资质 {amount}\n出稿当天，成品{n}天，{ship}，不满意重做。{contact}',
      '真的有人问我做{gr_paper}会不会被看出来。我就说一句：我自己结婚用的都是这套模子。纸是同一种，章是激光的，编号按当年规则排。{price}一本，两本{amount}，急的可以当晚出。只加诚心的，{contact}',
      '请假神器上线🏥 诊断书、病历本、检查单、住院证明，全国三甲随便点，医生签名、条码、红章一个不少。大学生{small}元，上班族{amount}，长假套餐{amount}0。{wechat}，报医院名和天数，二十分钟出图。',
      '焊工、电工、登高、叉车，工地进场查证，证我们出，照片发来就行，不考试不到场，扫码能出结果。{amount}一本，十本以上给班组长返{small}。同时代做{gr_sfz}复印件改年龄，超龄工人的福音。{phone}',
      '出国中介不敢接的我们接：拒签史、没流水、没工作、没学历。在职证明、银行流水、{gr_paper}、房产证整套包装{amount}0，配{gr_forged}原件可供面签查看。做过{n}个国家，{telegram}，问之前先说去哪。',
      '长期招县级代理，主推{gr_paper}和{gr_forged}{gr_sfz}，你负责拉客户，我负责做。利润一半一半，样品寄你一套，贴到厕所、车站、群里都行。每单结算，不拖不欠。{qq}',
    ],
  },
  {
    id: 'ad-group-leaflet-traditional',
    templates: [
      '徵戶！個人戶{amount}0、公司戶{amount}00，{gr_tw_place}當天領',
      '有沒有人要{gr_tw_doc}？朋友店裡撿的，{price}',
      '本群長期收{gr_tw_doc}電子檔，正反面加手持，{small}U一份，可開擔保',
      '門號換現金💵 辦一支給{amount}0，證件影本留下即可，{gr_tw_place}門市旁等你，{contact}',
      '代考代辦，{gr_tw_doc}、畢業證書、英文檢定，成品包你滿意 {telegram}',
      '【{gr_shop}】澳門線上線下同步，回鄉證、身份證補影像、通關用卡，一口價{amount}U，唔使等',
      '幫人過KYC嘅搵我，{gr_tw_place}有十幾個真人等開工，一單{small}U',
      '高仿{gr_tw_doc}，浮水印、雷射膜、磁條都有，過得了超商刷得了機，(超取可|當天寄出|面交優先|順豐到付)',
      '賣(微信|支付寶|抖音|街口|幣安)實名帳號，附{gr_tw_doc}影像，保用一個月，壞了換新',
      '急用錢的朋友私我🙏 只要出借{gr_tw_doc}三天，先拿{amount}0訂金，事成再拿一半，車馬費另計，無風險，{contact}',
      '車隊徵人：帶{gr_tw_doc}、雙證件、網銀，{gr_tw_place}上車，包吃住七天，日領',
      '懂的來，{gr_tw_doc}，剩{n}張，女多男少',
      '群組簡介：港台{gr_tw_doc}供應，(第一手|每日更新|沒用過|可挑男女)，下單機器人{telegram}',
      '陸客身份證、港人身份證、台灣身分證三地皆有貨，掃描檔{small}U，實體{amount}U，量大另議，搵{contact}',
    ],
  },
  {
    id: 'ad-group-leaflet-english',
    templates: [
      'fresh {gr_en_doc} every morning, {contact_en}',
      'WTB {gr_en_doc}, {pick_en}, {price_en}',
      'WTS {gr_en_doc} ✅ vouched ✅ middleman ok',
      'any student here with a CN bank card to sell? {price_en}, quick cash, {contact_en}',
      'Price board\n{gr_en_doc} — {price_en}\n{gr_en_doc} — {price_en}\n{gr_en_doc} — ask\nNo refunds after download',
      'I pass face checks for a living: WeChat, Alipay, exchanges. {small} USDT, pay after. {telegram_en}',
      'found wallet, the {id_en} inside is yours for {price_en}, not going to the police lol',
      'We are looking for resellers of {gr_en_doc}. You post, we deliver, you keep thirty percent. No stock needed, support round the clock, first sample free after a short chat with {contact_en}.',
      'Under 18 and locked out of your game? Adult {id_en} number plus name, {small} yuan, works first try',
      'cards, faces, names. all real. {contact_en}',
    ],
  },
];
