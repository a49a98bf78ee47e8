import type { Family } from '../grammar.ts';

/** Whole pages of offers, as long posts, pinned notes and threads carry them. */
export const FEED_LONG_ADS: readonly Family[] = [
  {
    id: 'ad-feed-story',
    templates: [
      '说说我怎么做起这行的。前年在厂里给人找临时工，年龄不够的进不去，我就托老家收了{f-few}{f-kind}，一张{price}，几天卖光。现在不做厂了，专门出这个，{f-good}，{f-send}。想要的{f-reach}',
      '被封号第{n}天，小号回来报到。以前的客人别慌，货都在：{f-kind}男女各一盒，{f-acct}二十来个，{f-paper}照旧三天出。新来的先看规矩，{f-brag}。{f-look}',
      '今天一个姑娘来拿证，说终于能一个人住店了。我没多问。我这{f-kind}都是真人的，{f-good}，像不像你先看照片再说，不像不收钱。{f-town}当面，外地{f-send}，{contact}',
      '网友问我为什么不怕。因为我卖的是真的，机器一刷就响，谁也看不出拿证的是谁。{f-kind}{f-yuan}，有照片可选，{f-tag2} {f-reach}',
      '长文｜给在{f-abroad}没毕业的你。签证要到期，家里以为你六月毕业，学校那边已经除名。别跟爸妈摊牌，也别想不开，{f-uni}那套毕业证、成绩单、在读信我都做过，{f-press}，快递到你公寓，{price}。{contact}',
      '昨天有个哥们儿在评论区骂我卖假证。我纠正一下：证是真证，人不是你而已。{f-kind}，{f-good}，{f-yuan}，骂完记得{f-look}{f-emo}',
      '我妈问我天天寄快递寄的啥，我说卡片。确实是卡片，上面有别人的名字、别人的脸、别人的十八位号码。{price}一张，男女都有，要的{f-reach}',
      '回国三年了还有人找我要当年那家做{f-abroad}文凭的，号在这：{contact}。我自己那本{f-uni}的就是他做的，入职体检转正都没人看出来，{f-press}，{f-yuan}左右。',
      '限高第二年，我靠一张别人的{f-kind}坐了十几次动车。后来干脆自己也卖。要的说身高年龄，我给你挑长得近的，{price}，{f-send}，{f-look}。{f-tagday}',
      '跑单的兄弟进来：被平台拉黑的、有案底注册不了的、年纪超了的，我这有别人实名好的骑手号，连{f-idword}照片和健康证一起给，抽脸那天找我，我这边原主在线刷。月租{f-yuan}，{contact}',
    ],
  },
  {
    id: 'ad-feed-pinned',
    templates: [
      '📌置顶必读\n1. 本号只出{f-kind}和{f-acct}，不聊天\n2. 价格：单张{price}，{f-few}以上{price}\n3. 流程：报男女年龄→我发照片→你挑→{f-send}\n4. {f-brag}\n联系：{contact}',
      '📌 置顶｜新人看这里\n能做：{f-paper}、{f-paper}、{f-paper}、{f-kind}\n不能做：钞票\n周期：三到五天\n工艺：{f-press}\n价格：{f-yuan}起\n客服：{contact}\n{f-pile}',
      '主页说明（{year}版）\n✔收：闲置银行卡、电话卡、公户、{f-data}\n✔出：{f-kit}、{f-kind}\n✔租：微信、支付宝，日租{small}\n❌不收黑的冻的\n{f-town}可以见面，外地{f-send}。{f-reach}',
      '【{f-abroad}站】\n🎓 毕业证/成绩单（{f-uni}等）{price}\n🪪 居留卡/驾照 {price}\n📕 护照 {price}\n🏦 本地银行账户（别人名）{price}\n{f-press}，先出图后付款\n{contact}',
      '价格表更新啦{f-eyes}\n手机卡（已实名）{small}\n{f-acct} {small}0\n{f-data} {small}\n{f-kind} {f-yuan}\n{f-kit} {f-yuan}\n刷脸配合 {small}/次\n全部是真人，不是软件生成，{f-look}',
      '常见问题：\n问 {f-kind}是偷的吗？答 有捡的有收的，都没挂失。\n问 能刷高铁吗？答 像就能。\n问 能开卡吗？答 自己胆子决定。\n问 多少？答 {price}。\n问 怎么找你？答 {contact}。',
      '我的三个号：这个发图，{f-app}那个发反馈，{contact}谈价钱。只做三样东西——别人的{f-kind}、别人的银行卡、别人的脸。{f-brag}，{f-send}。{f-pile}',
      '🧷Pinned\nWhat I have: {id_en}, {doc_en}, {doc_en}\nWhat it costs: {price_en} and up\nHow: {pay_en}, {ship_en}\nWhere: {contact_en}\nNo time wasters. {tag_en} {tag_en} #身份证 #护照',
      '📌置頂\n本人長期收：閒置存摺、提款卡、雙證件、門號\n長期出：真人身分證、人頭門號、各式畢業證書\n價錢：{amount}元起\n方式：面交或超商店到店\n聯絡：{contact}',
      '📎业务范围\n一、实体{f-kind}（真人，{f-good}）\n二、仿制证件：{f-paper}、{f-paper}（{f-press}）\n三、账号实名、换绑、刷脸\n四、对公户整套\n以上均可代发，代理价另谈，{f-reach}',
    ],
  },
  {
    id: 'ad-feed-noise',
    templates: [
      '{f-name} {f-verse} {f-name} {f-en} {f-verse}\n{f-tagad} {f-tagad} {f-en} {f-tagad} {f-name} {f-tagad}\n真人{f-kind}现货 {f-reach}\n{f-verse} {f-en} {f-name}',
      '{padding}\n{f-pile} {f-pile}\n出售{f-kind}、{f-kit}，{contact}',
      '{padding} {f-tagad} {f-tagad} 办{f-paper}{f-kind} {f-reach} {f-tagad} {padding}',
      '{padding_en} {f-tagad} {f-tagad} {f-tagad} {padding_en} 身份证原件出售 {contact}',
      '{f-tagad} {padding_en}\n{f-tagad} {f-verse}\n{f-tagad} {f-name}\n{f-tagad} {f-en}\n{f-kind}{price}，{f-good}\n{f-reach}',
      '{f-en}, {f-en}, {f-en}. {f-name}：{f-verse}。出别人的{f-kind}。{f-pile} {f-pile} {f-look}',
      '#{f-town}#{f-town}#{f-town}#{f-abroad}#{f-abroad} {f-verse} {f-pile} 收售{f-kit} {contact} {padding}',
      '{f-verse}，{f-verse}，{f-verse}。\n\n\n{f-pile}\n\n\n{f-acct}出，{f-data}出，{f-look}\n{f-en}',
      '{padding}…… 对了，做{f-abroad}{f-paper}，{f-press}，{contact} {f-pile}',
      '{f-star}{f-show}{f-emo}{f-star}{f-show}{f-emo} #{f-star} #热门 {f-pile} 要{f-kind}的看过来，男女都有，{f-send}，{f-reach}',
      '{padding_en} {tag_en} {tag_en} {tag_en} {padding_en} {id_en}, {claim_en}, {contact_en} {f-tagad} {f-tagad}',
      '{f-name}/{f-name}/{f-name}\n{padding}\n{f-tagad}/{f-tagad}/{f-tagad}/{f-tagad}\n代过人脸，出实名号，{small}元起 {contact}',
    ],
  },
];
