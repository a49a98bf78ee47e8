import type { Topic } from '../topic.ts';

/** Lost and found. */
export const LOST: readonly Topic[] = [
  {
    fid: 5,
    uses: 3,
    hard: true,
    paired: true,
    titles: [
      '捡到身份证一张，失主姓{surname}',
      '{bus}公交上捡到一个卡包',
      '招领：环卫大姐捡到的证件',
    ],
    bodies: [
      '{weekday}{partOfDay}在{place}捡到一张身份证，姓{surname}，(女|男)士，{n:1970-2001}年的，号码就不打出来了。已交到{station}，失主带户口本去领。',
      '{bus}后排捡到{colour}卡包，里面有{surname}某的身份证、{bank}卡、{school}饭卡。卡包放在调度室，(报得出饭卡余额就给|凭本人照片领)。',
      '环卫大姐捡到的，一张身份证一张社保卡，托我发一下。姓{surname}，住址是{city}的。东西在{shop}收银台，来领不要钱，说声谢谢就行。',
    ],
    replies: [
      '好人',
      '顶一个，让失主看到',
      '{surname}姓的，会不会是我们单位那个，我问问',
      '别把号码露出来，打码做得好',
      '0#直接交派出所最稳妥',
    ],
    picture: 'hard_found_00',
  },
  {
    fid: 5,
    uses: 4,
    hard: true,
    paired: true,
    titles: ['寻物：{colour}钱包，内有身份证', '丢失身份证声明', '急！{bus}上丢了证件袋'],
    bodies: [
      '{weekday}{partOfDay}在{place}一带丢了{colour}钱包，身份证、驾驶证、{bank}卡都在里头，现金{cny:100-600:50}元不要了，只求还证件。捡到的打{tel}，酬谢{cny:100-300:50}元。',
      '本人{surname}某，身份证日前在{city}遗失，自即日起声明作废，已在{station}挂失。有捡到的烦请交派出所。',
      '坐{bus}下车忘拿证件袋，里面是{relation}的身份证、户口本和病历，住院要用。捡到的好心人联系QQ {qq}，必有重谢。',
    ],
    replies: [
      '1#登报声明没用，挂失才有用',
      '2#去公交公司调监控',
      '帮顶，希望早点找回来',
      '0#酬谢就不用了，捡到都会还的',
      '0#先把银行卡冻了',
    ],
  },
  {
    fid: 5,
    uses: 4,
    paired: true,
    titles: ['寻{pet}，{estate}附近走丢', '谁家的{pet}，在{place}', '{pet}走失{n:2-6}天了'],
    bodies: [
      '{pet}，{colour}项圈，叫“(豆豆|球球|米粒|大福)”，{weekday}{partOfDay}从{estate}跑出去的。怕生，看到别追，拍照给我打{tel}，酬谢{cny:200-800:100}元。',
      '{place}来了只{pet}，很亲人，看样子是家养的，(耳朵缺一角|尾巴短一截)。先喂着，主人来说出特征就领走。',
    ],
    replies: [
      '0#早上在{street}见过一只像的',
      '转到小区群了',
      '0#晚上去绿化带叫名字，带点吃的',
      '0#希望找到',
      '0#我家也丢过，第三天自己回来的',
    ],
    picture: 'norm_02',
  },
  {
    fid: 5,
    uses: 4,
    paired: true,
    titles: ['{place}捡到东西一件，来认领', '骑车路上掉了东西，求捡到的人'],
    bodies: [
      '{partOfDay}在{place}捡到(一把{colour}长柄伞|一个{colour}保温杯|一副蓝牙耳机)，放在{shop}了，报个牌子就给。',
      '{weekday}骑车从{street}到{place}，口袋里的(车钥匙|门禁卡|U盘)掉了，上面挂着(小熊|红绳|一枚硬币)。捡到的发我{wx}，请喝奶茶。',
    ],
    replies: ['0#是不是带贴纸的那个', '0#在{shop}看到了，还在', '1#没看到，帮顶', '1#下次拴根绳'],
  },
  {
    fid: 5,
    uses: 3,
    paired: true,
    titles: ['寻找{weekday}帮忙的好心人', '寻人：多年没联系的老同学', '谢谢归还手机的小伙子'],
    bodies: [
      '{weekday}{partOfDay}{relation}在{place}摔了一跤，有位穿{colour}外套的(大姐|小哥)扶起来还叫了车，没留名字。想当面谢一声，知道的说一下。',
      '找{school}{n:1996-2008}届{n:1-6}班的同学，当年坐后排，姓{surname}，后来听说去了{city*}。有消息的加QQ {qq}。',
      '手机落在{bus}上，{n:20-50}分钟后打过去有人接，专门送回{place}，给红包死活不要。好人一生平安。',
    ],
    replies: ['好人多', '1#姓{surname}的我认识一个，不知是不是', '正能量', '2#那天我也在车上'],
  },
  {
    fid: 5,
    uses: 2,
    hard: true,
    paired: true,
    titles: ['毕业证丢了能补吗', '捡到学生证和准考证'],
    bodies: [
      '搬家把毕业证弄丢了，{school}说只能开毕业证明书，效力一样吗？网上有人说{cny:200-400:100}元给“补”一张，那不就是假的吗。',
      '{school}门口捡到准考证和身份证复印件，明天就考试！考生姓{surname}，东西在门卫。',
    ],
    replies: [
      '0#证明书和毕业证同等效力',
      '0#网上补的就是假证，别干',
      '1#已转班主任群',
      '1#考场可以补打准考证的，别急',
    ],
  },
  {
    fid: 5,
    uses: 1,
    long: 26,
    titles: ['失物招领登记楼（捡到小东西跟帖）'],
    bodies: [
      '捡到零碎东西的在这里跟帖，写清地点和保管处，别写失主姓名和号码。钥匙、卡套、雨伞最多，大家常来看看。',
    ],
    replies: [
      '{place*}捡到一串钥匙，(三把|四把|带小熊挂件)，在{shop*}',
      '{bus*}上一只{colour*}手套，司机那儿',
      '{colour*}雨伞，{place*}，{weekday*}{partOfDay*}的',
      '一张{bank*}卡，已交银行，{street*}那家',
      '{street*}捡到眼镜一副，{colour*}框，放{shop*}了',
      '小孩的{colour*}水壶，{place*}滑梯边',
      '{school*}饭卡一张，门卫室',
      '{weekday*}在{place*}捡到工牌，(姓名不写了|已联系单位)',
    ],
  },
];
