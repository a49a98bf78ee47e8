import type { Family } from '../grammar.ts';

/** Advertisements of forged papers and of papers of every sort. */
export const PAPER_ADS: readonly Family[] = [
  {
    id: 'ad-answer-papers',
    templates: [
      '办{papers}，{a_reach}',
      '{papers}丢了懒得补的，我照原样做一本，{price}，{a_lure}',
      '什么证都能做，{papers}、{papers2}、{a_card}，你说得出我做得出，{contact}',
      '不用考试的{papers}，联网可查，{price}，{contact}',
      '答：材料不够没关系，{proof}我这里可以开，带章，{small}0元，{a_lure}',
      '老板要{proof}？一小时出图，两天出纸，{contact}',
      '扣完分的别愁，{papers}重新给你弄一本，名字照片都是你，{a_good}，{a_reach}',
      '{papers2}加急，{a_town}可以当面，纸张印章防伪一样不少，{contact}',
      '孩子上学差一本{papers}，我帮过好几家，{a_lure}聊',
      '(结婚|离婚|未婚)都能证明，{small}0一份，{a_reach}',
      '科二挂了五次的我，最后在{contact}拿的驾照，{a_wait}到手，{pay}',
      '出国的朋友，{papers}和签证页都可以处理，{price}起，{contact}',
      '健康证{small}元不体检，发照片就行，{a_lure}',
      '租户没有{papers}也能办，我们只认钱。{papers2}、{papers}，{contact}',
      '贷款缺流水缺{proof}，做一套{price}，银行看不出，{a_lure}',
      '刻章，公章财务章法人章，{n}分钟取，顺带做{papers}，{contact}',
      '我不是中介，是作坊。{papers}{price}，{papers2}{price}，{a_card}{price}，{contact}',
      '换房产证上的名字？换不了，但可以给你一本新的，{fake}，{a_reach}',
    ],
  },
  {
    id: 'ad-answer-diploma',
    templates: [
      '不上学也能拿{school}毕业证，{price}，{a_reach}',
      '学历不够别人笑话？{school}本科，学位毕业两证，水印钢印，{contact}',
      '挂科毕不了业的，{school}文凭原版工艺，{a_lure}',
      '谢邀。HR其实不查原件，{school}的{fake}我用了{n}年，做的人{contact}',
      '专升本太慢，三天给你个本科，{price}，{contact}',
      '留信、使馆、成绩单，{country}{school}，不满意重做，{contact}',
      '学信网查得到的那种，{price}，不查的{small}0，{a_lure}',
      '问{school}毕业证丢了能补吗？学校只开证明书，我这能补成原来那本，{contact}',
      '教师证、四六级、{papers2}，考不过就来找我，{a_lure}{a_face}',
      '中专高中大专本科硕士博士，{small}0到{price}，说学校说年份，{contact}',
      '恭喜上岸的都是努力的人，没上岸的{a_lure}，证我给',
    ],
  },
  {
    id: 'ad-answer-list',
    templates: [
      '目录\n1.{a_card} {price}\n2.{papers} {price}\n3.{set} {price}\n4.代{face} {small}元\n{a_reach}',
      '☑{a_card}\n☑{papers}\n☑手机卡\n☑{bank}卡\n☑{data}\n一站搞定 {contact}',
      '统一回复：\n①男{n}张女{n}张\n②{a_good}\n③{a_price}\n④{pay}\n⑤{contact}',
      '问答整理\nQ能{a_use}吗？A能\nQ是真的吗？A真的，{a_source}收的\nQ多少钱？A{price}\nQ怎么找你？A{contact}',
      '【{a_town}】{a_card}原件（女，{age}）{price}\n【{a_town}】{a_card}原件（男，{age}）{price}\n要哪张报地名，{a_lure}',
      '价目更新（{month}）：{a_card}{price}，加急+{small}；{papers}{price}；{papers2}{small}0。{bulk}。{contact}',
      '流程很简单：选人—付一半—发货—验—付尾款。{a_card}{a_good}。{contact}',
      '简介：{n}年老号 ／ {a_card}・{papers}・{face} ／ {contact}',
      '本人承诺：\n{a_card}{a_good}；\n收到不能刷包退；\n不问用途不留底。\n{contact}',
      '[置顶]代办目录在{disk} {code}，{a_card}第一页，{papers}第二页，别在评论问价，{a_lure}',
    ],
  },
];
