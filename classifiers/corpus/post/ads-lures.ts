import type { Family } from '../grammar.ts';

/** Long lures: stories of hardship, comparison of goods, talk of trade. */
export const LURE_POSTS: readonly Family[] = [
  {
    id: 'ad-post-lure',
    templates: [
      '兄弟你是不是也这样：票买不了，房租不了，工资卡一办就冻，走到哪都让你拿证，一拿证就完蛋。我在这坑里待了四年，后来想开了，换一张不就得了。{po-place}的真人{po-id}，跟你八分像，{price}，往后该吃吃该喝喝。{contact}',
      '小妹，网吧不让进、酒吧不让进、酒店不让住，就差那两岁。姐这里有几张{po-who}的{po-id}，长发素颜，谁看都像，{price}带走，开学了不用再还我也收回来，一半价。{contact}',
      '我是搞装修的，走家串户，谁家老人没了、孩子出国了，抽屉里的{po-id}主家让一块扔，我都留着了。现在手上{n}张，不知道值不值钱，懂的报个价，{price}以上我就出，{contact}',
      '问：为什么你家{po-id}比别家贵？\n因为别家是{po-from}，随时会挂失；我家是本人签了字自愿卖的，有录像，三年内不补。\n问：能做什么？\n能住能坐能进厂能开户。\n问：价？\n{price}。\n问：怎么买？\n{contact}，{po-pay}。',
      '今天发货八单：{po-place}女一张、{province}男两张、{po-set}三套、{po-sim}两包。单号都私信了。晚上还有一班快递，想赶上的抓紧报，{po-id}现货不多，{price}起。{contact}{po-tail}',
      '讲讲区别，免得新人被坑：“真”是派出所发的，别人的；“仿”是我们做的，写你的脸。真的{price}，好用但是名字不是你；仿的{price}，脸是你但只能过小机器。两样我都有，你想清楚要哪个再加{contact}。',
      '帮吧友们避个雷，凡是说“公安内部有人，真{po-id}真上网可查户口”的，百分百骗子。我只卖实在的：{po-from}的真件，{price}，能不能查得到全看原主，别的我不保证。丑话说前头，{contact}',
      '有没有一起做的？我出货你出脸熟，在厂区发发小卡片，一张{po-id}分你{small}0，{po-set}分你{price}。{po-town}、{po-town}两个片区还没人。要求嘴严，不许自己用货。{contact}',
      '写在最后：吧要关了，陪大家{n}年，谢谢。库存{po-id}{n}张全部半价，{price}一张，不挑脸；{po-cert}空白本打包{price}。以后在{contact}，备注“老吧”，老客户照旧先货后款。',
      '收货标准公示：{po-id}要原件，有磁的{price}，没磁{small}0，缺角的不要；{po-bank}要一类，带盾，密码写纸上；{po-sim}要在网三个月以上。学生、打工的都可以自己拿来卖，也可以介绍同学，介绍费{small}0。{contact}',
    ],
  },
];
