import type { Family } from '../grammar.ts';

/** Advertisements of many lines: confessions, comparisons, columns and tables of a shop that dares not say its name. */
export const DEEP_ADS: readonly Family[] = [
  {
    id: 'ad-answer-confession',
    templates: [
      '{a_open}，说出来你们别笑。\n我女朋友到分手都不知道我真名。她手机里存的、外卖上写的、房东合同上签的，都是一个{a_town}人，那张{a_card}是我花{price}买的。\n不是要骗她，是{a_stuck}，本名走不动路。\n现在我不用了，原样转给有缘人，{a_good}，{a_lure}。',
      '十年没回过家的人来答。\n开头最难，{a_use}要证，{a_use}要证，连买张电话卡都要证。\n后来认识{a_source}，他给了我一张，说：“记住上面的生日。”\n我记住了，也活下来了。\n他年纪大了，货都交给我出，男女共{n}张，{price}，要的{contact}。',
      '我在厂里管宿舍，工人走了常有落下的{a_doc}，一抽屉。以前都是攒着等人来要，等了{n}年没人要，反倒总有新来的问“能不能借一张”。借着借着就卖上了。良心价{price}，{a_good}，{a_reach}。',
      '不怕你们骂，我是卖自己证的。卖一次补一次，{a_fee}成本，{price}出手，已经卖了{n}回。想学的别来，想买的{a_lure}，今年这张还热乎。',
      '說個以前不敢說的。\n那年我{n}歲，欠地下錢莊，證件全被押走。表哥帶我去見一個人，交了{price}，隔天就有了新的身分證和健保卡，照片是我，名字不是。\n靠這兩張我租到房、找到工作、重新開始。\n那個人還在接，{contact}，說是看留言來的。',
      'Long story, sorry. I overstayed, lost everything {place_en}, and could not even buy a train ticket. A guy at {a_en_place} told me about a seller. Two weeks later I had a card: {claim_en}, {claim_en}.\nI do not judge anybody who needs one. {contact_en}, he speaks some English.',
      '我妈跟我说，做人要留一手。于是我留了一手：两张{a_hint}，一张真名，一张别人。\n有了第二张之后，{a_use}也好，{a_use}也好，心里不慌。\n你要不要也留一手？{a_price}，{a_lure}。',
      '{a_stuck}那年我差点跳河，被一个钓鱼的大叔拽住，他听完说，就这？第二天他带我见了一个人，{price}，一张崭新的身份。现在我有工作有对象。\n大叔不让说，但我觉得该有更多人被拽一把。要见那个人的，{contact}。',
    ],
  },
  {
    id: 'ad-answer-column',
    templates: [
      '【干货】{a_card}怎么选，看这一篇\n一看{real}还是{fake}；\n二看{a_good}；\n三看卖家肯不肯{pay}。\n三条都占的，目前我只见过一家，就是我家。\n{contact}',
      '补办 VS 现成\n时间：{a_wait} VS 两天\n地点：户籍地 VS 你家门口\n本人：必须到 VS 不用动\n名字：你的 VS 随你挑\n价钱：{a_fee} VS {price}\n现成的{a_lure}',
      '合集·持续更新\n01 {a_card}（{a_good}）\n02 {papers}\n03 {papers2}\n04 {set}\n05 {data}\n06 代{face}\n每样都有实拍，{disk} {code}\n拿货{contact}',
      '今日到货\n{a_town}女 {age} {price}\n{a_town}男 {age} {price}\n{a_town}男 {age} {price}\n照片私发，看中付款，{ship}。{contact}',
      '常见误区：\n× 卖证的都是骗子\n× 假的刷不了\n× 真的买不到\n√ {a_good}、{a_good}，{pay}，找{contact}',
      '【招牌】{n}年只做一件事\n【主营】{a_card}·{papers}·{set}\n【特点】{a_good}；{claim}\n【价格】{price}起\n【联系】{contact}\n【提醒】只回诚心的',
      '读者问：第一次买怕被骗怎么办？\n答：先让我在视频里拿着{a_hint}念你的网名，再付一半，收到刷过再付另一半。{n}年来都是这规矩，{trust}，{contact}。',
      '租卡收费标准：\n一天{small}0\n一周{price}\n押金{price}\n适合{a_stuck}、临时{a_use}的朋友。{a_card}都{a_good}，用完寄回退押。{a_reach}',
      '给新手卡商的一封信：\n货，我有，{set}每天{n}套；\n价，你定；\n人，别露脸。\n愿意干的{contact}，不愿意的当没看见。',
      '{a_app}过审服务说明\n需要你提供：账号\n我方提供：{data}、真人、手机\n时间：{n}分钟\n价格：{small}元\n不过不收费。{contact}',
    ],
  },
  {
    id: 'ad-answer-chatty',
    templates: [
      '哎呀你们真是的，一个个在下面骂，私信里又“老板在吗”。在的在的，{a_hint}在，我也在，价格{a_price}，今天心情好再送个卡套，{a_lure}就完事了',
      '说句得罪人的，去{a_desk}办就是慢，慢就算了，还得听训。我这边坐着喝茶聊天，选好照片，{ship}，{a_card}拿到手你就知道什么叫服务。{contact}',
      '本来今天不营业，看题主急得都哭了，破例一次，{a_town}现有两张女的，{age}，都像，{price}，两小时内{contact}，过时不候',
      '底下那位说{a_card}三千的，你怎么不去抢？我家{price}，一样的东西一样的厂，人家还包邮呢。比价欢迎，{contact}',
      '懒得打字，语音转的，有错别字包涵：就是那个身份的证，我这呢有，也能给你做，也能给你找个像的，多少钱咱们私下说，{contact}，别在这问',
      '朋友们，我又双叒叕换号了，老号被举报了（谁干的站出来）。老客户不用重新验证，发上次那张{a_hint}的照片就行，新客户先看货，{contact}',
      '有个事想问问大家，我手上这{n}张{a_card}，{a_source}抵债给我的，放着占地方，扔了可惜，送人又怕送错，要不……你们谁需要就给个{price}意思意思？{a_lure}',
      '博主这期讲“如何保护{a_card}信息”讲得特别好，我深有体会，因为我就是卖信息的哈哈哈，{data}{small}块一份，{contact}，开玩笑的（并没有）',
    ],
  },
];
