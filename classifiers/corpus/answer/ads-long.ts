import type { Family } from '../grammar.ts';

/** Advertisements that take their time: long answers, talks retold, letters to readers. */
export const LONG_ADS: readonly Family[] = [
  {
    id: 'ad-answer-longread',
    templates: [
      '{a_open}。\n\n三年前我{a_stuck}，那时候不懂，跑了四趟{a_desk}，每次都缺材料，请假扣的工资比什么都多。\n后来室友给了个{a_place}上的号，我半信半疑付了{small}0，一周后收到一个牛皮信封，里面就是{a_card}，{a_good}，{a_good}。\n\n用到现在{n}个月，{a_use}、{a_use}都没卡过。\n很多人来问，我就不一个个回了：{contact}，说是看了这篇回答。',
      '先说结论：能买到，也能用。\n再说过程：网上百分之九十是骗子，他们共同点是要定金、不给看视频、不敢当面。\n最后说我自己：我做这行{n}年，{a_card}全是{real}，{a_good}，{pay}。\n联系{contact}，不合适就当交个朋友。',
      '问题：{a_stuck}，有没有什么办法可以不回老家就拿到{a_card}？\n\n最佳答案：这位朋友，您的情况我遇到过很多次，正规途径需要户口本和直系亲属，时间大概{a_wait}。如果您等不及，可以联系我的老师傅，{contact}，他手上各地的都有，年龄照片可以挑，价格在{price}左右，到手满意再付。本回答由网友推荐。',
      '我给大家算一笔账：\n回家的车票{amount}，请假三天扣{amount}，住店{small}0，补办还要等{a_wait}。\n我这里{price}，{ship}，{a_good}。\n你说哪个划算？{a_reach}',
      '（长文预警）我爸走得早，户口一直没上，二十岁还是黑户，{a_use}什么都不行。第一份工是拿表哥的证进的厂，第二年表哥要用，我只好去买。中间被骗两次，第三次遇到现在这个大姐，她说她只做苦命人的生意。{a_card}寄来那天我摸了一晚上。大姐现在还在做，想要的{a_lure}，我不收介绍费。',
      '看到这条说明我们有缘。\n你是不是也因为{a_stuck}处处碰壁？是不是也被要求本人到场、人脸识别、再等{a_wait}？\n我们团队专注{a_card}、{papers}、{set}，{n}年口碑，{a_good}，{bulk}。\n📮{contact}\n（看到请截图，可能很快就没了）',
      '写在前面：我不是来教人学坏的，只是告诉你世界有另一面。\n{a_town}有条街，白天修鞋配钥匙，晚上交钱拿{a_hint}。男的{price}，女的贵{small}。我去过，拿过，{a_use}用过，全身而退。\n街名不能打出来，会被删，{a_lure}我画给你。',
      '对，我就是你们说的“卖证的”。\n骂可以，但我没骗过谁：{a_card}是{a_source}那边一张张收的，人家自愿，给了钱；{a_good}；不能用我退。\n骂完还想买的，{contact}。',
      '各位在{a_place}问了一圈的朋友，我把常见问题写在这：\n- 真的吗？{real}。\n- {a_use}可以吗？可以。\n- 照片像不像？发你的自拍，我从{n}0张里挑。\n- 多久？{ship}。\n- 价钱？{a_price}。\n- 出事呢？{trust}。\n还有不懂的：{contact}',
      '新闻看多了，大家对我们这行有误解。丢失的{a_card}躺在抽屉里也是浪费，给需要的人用，{a_use}一下又不犯天条。我手里现在男{n}张女{n}张，{age}的居多，{price}随便挑，{a_reach}，看完视频再付款。',
    ],
  },
  {
    id: 'ad-answer-talk',
    templates: [
      '客户：真能刷吗？\n我：发你视频了，嘀一声。\n客户：多少？\n我：{price}。\n客户：要了。\n又成一单{a_card}。下一位{contact}',
      '“哥，我{a_stuck}。”\n“年龄？”\n“{age}。”\n“{price}，明天寄。”\n就是这么简单，{a_lure}',
      '{a_fan}：上次那张还能再来一张吗\n作者回复：能，{a_card}老客{price}，新客多{small}，{contact}',
      '问：你这{a_hint}跟派出所发的差在哪\n作者：差在你不用去派出所。{a_reach}',
      '网友提问：会不会查出来？\n作者：{a_good}，卖了{n}年没人回来找。\n网友提问：怎么买？\n作者：{a_lure}',
      'A：有人{a_use}没证怎么弄\nB：找楼下\nC：我就是楼下，{a_card}{a_price}，{contact}',
      '[聊天记录]\n“到了到了，跟照片一样！”\n“好用再介绍朋友来。”\n“已经推了三个。”\n反馈多得发不完，{a_card}认准{contact}',
      '粉丝来信：谢谢老师的{a_card}，我终于住上店了。\n回信：不谢，还要{papers}的话也找我，{contact}',
      '妈：你哪来的这张证？\n我：网上买的。\n妈：多少？\n我：{price}。\n妈：给你弟也来一张。\n（卖家{contact}，段子是假的，货是真的）',
    ],
  },
  {
    id: 'ad-answer-undernews',
    templates: [
      '看了这条新闻想说，抓的都是小虾米，正经渠道的{a_card}谁查得出来？{a_good}，{a_good}，信我的{a_lure}，不信的继续看热闹。',
      '小编写得不对，{a_card}一张哪有那么贵，我这{price}，{a_reach}',
      '感谢记者帮我打广告{a_face} 卖证的本人在此，{contact}',
      '同情失主三秒钟。另：{a_town}新捡{count}，{price}，{a_lure}',
      '判得好！把骗子都抓了，剩下我这种诚信的做生意，{a_card}看货付钱，{contact}',
      '新闻里说{set}一套卖八百？黄牛价吧，我收{price}卖{price}，{a_reach}',
      '评论都在骂，私信都在问价。{a_hint}{a_price}，不装了，{contact}',
      '补充一下视频没拍到的：{fake}的、{real}的，两种都有，{a_lure}要哪种说一声',
      '看完还想要的人{a_lure}，我不是钓鱼的，{a_card}{pay}',
    ],
  },
];
