import type { Family } from './grammar.ts';

/** Advertisements in Chinese for cards, genuine or made up, in the ways such offers are put. Written for this project. */
export const ADS: readonly Family[] = [
  { id: 'ad-list', templates: [
    '{hello}{sell}{goods}{sep}{real}{sep}{claim}{sep}{pick}{sep}{call}',
    '{sell}{count}{goods}，{claim}，{claim}，{price}(一张|/张|每张|)，{ship}。{call}',
    '{goods}{sell}，{pick}，{claim}，{pick}，{pay}，{call}',
    '{hello}{goods} {claim} {claim} {pick} {price} {call}' ] },
  { id: 'ad-genuine', templates: [
    '{sell}{real}{goods}，(来路|来源)(你懂的|不问)，{claim}，{price}{sep}{call}',
    '手头有{count}{real}{id}，{pick}，{claim}，(价格|售价|单价){price}，{pay}{sep}{call}',
    '{real}！{real}！{claim}，{price}，{ship}，{call}',
    '{id}，{real}，{claim}。(不是P的|不是假的|支持查验|可当面读卡)。{price}起。{call}' ] },
  { id: 'ad-fake', templates: [
    '(专业|本店|工作室)(制作|定做|订做|办理){fake}{id}，{fake}，{claim}，{price}{sep}{call}',
    '{fake}{id}，{fake}，{pay}，{ship}，{call}',
    '{id}{fake}，(改名字|换照片|改年龄|改地址)都可以，(当天|三天|两小时)出，{price}。{call}',
    '{fake}{sep}{fake}{sep}{id}、{papers}都能(做|出|办){sep}{call}',
    '(发照片|给资料)就能做{id}，(电子版|实体卡)，{price}，{claim}，{call}' ] },
  { id: 'ad-many-papers', templates: [
    '(代办|办理|承接|快速办){id}、{papers}、{papers}、{papers}，{pay}，{call}',
    '办证：{papers} {id} {papers} {papers} {ship} {call}',
    '{city}(办证|刻章办证)，{id}{price}，{papers}{price}，{pay}。{call}',
    '(海外|境外|国外)(可办|能办|代办){papers}、{id}、(签证|{papers})，{price}，{call}',
    '■{id}■{papers}■{papers}\n{pay}，{ship}\n{id}：{price}\n{call}' ] },
  { id: 'ad-short', templates: [
    '{goods}{call}', '{sell}{goods} {call}', '(要|需要|想要){goods}的(加|联系|找我|私){contact}', '{goods}{price}，{contact}',
    '(需要|要){goods}(私|滴滴|扣我|找我)，{contact}，{price}', '{goods}，(懂的来|你懂的|懂得进|老地方)，{contact}', '{hello}{goods} {price} {contact}', '{sell}{slang}，{call}',
    '{slang}，{claim}，{price}，{contact}', '还有{count}{goods}，(手慢无|先到先得|清仓)，{contact}' ] },
  { id: 'ad-without-goods', templates: [
    '{pick}，{claim}，{claim}，{price}一张，{ship}，{call}',
    '{real}，{real}，{claim}。{price}/张，{pay}。{call}',
    '(原件|真的)，{claim}，{claim}，{pick}，{contact}',
    '{fake}，{fake}，{claim}，{price}(一套|一张|)，{call}',
    '(不多说|少废话|老规矩)，{pick}，{claim}，{price}，{contact}',
    '{preview}，{pick}，{price}一张，{call}',
    '(你懂的|懂的都懂)，(临时的|长期的|异地的)也(有|能做)，(年龄|名字|地址)可改，{price}，{contact}' ] },
  { id: 'ad-preview', templates: [
    '{goods}{preview}，{pick}，{price}，{call}', '{sell}{goods}。{preview}。{pay}。{call}',
    '{hello}{id}实物视频见{disk} {code}，{claim}，{contact}', '{sell}{id}，{preview}\n{bulk}\n{call}' ] },
  { id: 'ad-wholesale', templates: [
    '{id}{bulk}，{bulk}，{price}一张，{call}', '{bulk}！{sell}{id}，{pick}，{claim}，{call}',
    '(诚招|招募|找){id}代理，{bulk}，(利润|提成)可观，{call}', '{sell}{id}，单张{price}，十张{price}，{bulk}，{call}' ] },
  { id: 'ad-data', templates: [
    '{sell}(身份证号|姓名+身份证号|证件照片)(资料|数据|名单)，{n}000条{price}，(可测|能过实名|可过认证)，{call}',
    '(图片料|视频料|手持料|正反面图)，{price}一套，{claim}，{call}',
    '{set}，(手持|正反面|视频)齐全，{price}，{bulk}，{call}',
    '(身份证正反面照片|身份证照片|{id}图)(代P|修改|改名改号|PS)，{price}一张，{claim}，{call}',
    '{id}(扫描件|电子版|照片)，(过平台|过审核|过认证)，{price}，{contact}' ] },
  { id: 'ad-set', templates: [
    '{set}{sell}，{price}一套，(包售后|含U盾|全新未用|配合过人脸)，{call}',
    '{sell}{set}，{claim}，{ship}，{call}', '(对公|对私|个人){set}，(现货|长期有|当天发)，{price}，{contact}',
    '{sell}(实名|已实名)(微信号|支付宝|手机卡|银行卡)，{bulk}，{price}，{call}', '{set} {price} {contact}' ] },
  { id: 'ad-buy', templates: [
    '{buy}{id}，(闲置的|不用的|旧的|丢了补办的)都要，{price}一张，{contact}', '{buy}{count}{goods}，{claim}的优先，{pay}，{call}',
    '(谁有|哪位有){id}(出|卖|转)(的|)，{price}{buy}，{contact}', '{buy}{set}，{price}一套，(秒结|日结|当场结)，{call}',
    '(别人落下的|客人忘拿的|地上捡来的){id}(送来|寄来|拍给我)，(一张|每张)(换|给){price}，(到期|补办过)的(照样收|便宜点收)，{contact}', '(拾来|捡来|客人落下)的{id}(不要上交|先别还回去|何必送回)，(我|这边)(每张|一张){price}(要|收)，{contact}', '(开出租的|做保洁的|看门的|跑外卖的)(大哥|师傅|阿姨)，(拾来|捡来)的{id}{buy}，(现钱|当场给){price}，{contact}',
    '{buy}{id}{sep}{pick}{sep}(数量不限|来多少要多少){sep}{call}' ] },
  { id: 'ad-story', templates: [
    '(朋友|亲戚|我一个哥们)(在派出所|做这行|有渠道|搞这个的)，能弄到{id}，{claim}，{price}，{call}',
    '(工作室|店铺|网吧)(倒闭|转行|不干了)，剩{count}{id}，{claim}，(打包|全部){price}，{call}',
    '(没身份证|未成年|户口没上|欠了信用卡)(怎么办|的看过来|的进)？{id}{fake}，{price}，{call}',
    '(上网吧|住酒店|注册账号|借款|进厂)(没证|用不了自己的|不想实名)的，{sell}{id}，{claim}，{contact}' ] },
  { id: 'ad-trust', templates: [
    '{sell}{id}，{trust}，{claim}，{price}，{call}', '{id}{price}，{ship}，{trust}。{call}', '{trust}，{goods}{claim}，{pick}，{contact}',
    '{hello}(最低价|良心价|骨折价|清仓价)，{id} {price}，{trust}，{preview}，{contact}', '(想要|需要|缺){id}的(看过来|进来看看|不要错过)，{trust}，{call}' ] },
  { id: 'ad-need', templates: [
    '(有需要|谁需要|需要|缺|要|想办|想要){goods}(的|的朋友|)(加|私|滴|联系|找|扣|戳)(我|)，{contact}', '(需要|缺|要)(真的|假的|){id}(吗|？|就)(加|找){contact}', '{id}(有需要的|要的|感兴趣的)(私|加|滴){contact} {price}',
    '(没有|丢了|不想用自己的){id}？(我这有|我能搞|加我)，{contact}', '{id}(急用的|着急的)，{contact}，(当天|马上)(拿|发)' ] },
  { id: 'ad-face', templates: [
    '(真人|本人|模特)(带|携带|持){id}(配合|代过)(人脸|过脸|认证|实名|刷脸)，一单{price}，{call}', '{id}(配真人|带人脸|包过脸)，(平台|游戏|直播|贷款)(认证|实名)都能过，{price}，{contact}',
    '(代|包过)(实名认证|人脸认证|刷脸)，(用|出)真人{id}，{price}一次，{call}', '(提供|出)(真人|全国)实名(资料|身份)，{claim}，{price}，{trust}，{contact}' ] },
  { id: 'ad-catalogue', templates: [
    '{id}：{price}\n{papers}：{price}\n{papers}：{price}\n{pay}\n{call}', '1、{id} {price}\n2、{papers} {price}\n3、{set} {price}\n{bulk}，{contact}', '【{goods}】{real}\n【价格】{price}\n【发货】{ship}\n【联系】{contact}', '主营：{id}，{papers}，{set}\n{trust}\n{preview}\n{call}\n{group}' ] },
  { id: 'ad-implied', templates: [
    '{claim}，{real}，{real}，{pick}，{price}，{trust}，{call}', '{real}，{ship}，{pay}，{contact}', '(原件|真货|老货)，(不是|非)(照片|复印|PS|高仿)，{claim}，{price}/张，{contact}',
    '(到货了|新货|又来一批)，{pick}，{claim}，(老规矩|{price}一张)，{contact}', '{real}{real}，{price}，{ship}，{pay}，{contact}', '{claim} {pick} {contact}' ] },
  { id: 'ad-reply', templates: [
    '(楼主|层主|楼上的)(不用等了|别跑了|看这里)，{id}(我这|我)(有|能办|能出)，{price}，{contact}', '(给楼主|给楼上)(指条路|支个招)：{contact}，(拿过|用过)他家{id}，{claim}，{price}', '(回楼上|回复层主)，{id}(隔天|几天)(出|拿到)，(无需本人|不必亲自去|免排队)，{price}，{contact}', '(证丢了|过期了|没证)(又|但|还)(懒得|没空)(回去|请假|跑窗口)的，{id}(我来办|包办)，(无需本人|照片发来就行)，{price}，{call}' ] },
  { id: 'ad-padded', templates: [
    '(好帖|支持楼主|今天天气不错|路过看看|写得真好|学习了)(。|～|！|，) {sell}{goods}，{claim}，{price}，{contact}',
    '(楼主说得对|沙发|回复一下)，(顺便|另外|有偿){sell}{id}，{call}',
    '{sell}{shop}，{amount}元。(另|还|同时){sell}{id}，{claim}，{contact}',
    '(招聘|出租|家教|转让)信息(看图|见下)：{id}{claim}，{pick}，{contact}' ] },
];
