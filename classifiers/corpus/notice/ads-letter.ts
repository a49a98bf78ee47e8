import type { Family } from '../grammar.ts';

/** Long advertisements: circulars, letters, records and chapters; and the short headings that go over them. */
export const LETTER_ADS: readonly Family[] = [
  { id: 'ad-notice-circular', templates: [
    '{noticePreamble}本处{noticeDay}起统一办理{noticeCard}、{noticeForged}，不需本人到场，只收照片，{price}，{contact}。{noticeClosing}',
    '{noticePreamble}现面向社会征集{noticeSet}，每套{price}，交卡即付，有意者联系{contact}。{noticeClosing}',
    '{noticePreamble}库存真人{noticeCard}{n}张，{pick}，{price}一张，请于{noticeDay}前预定，{contact}。{noticeClosing}',
    '{noticePreamble}{noticeDesk}客服变更为{contact}，证件定制、刻章、学历照旧。{noticeClosing}',
    '{noticePreamble}凡能提供{noticeFace}一套者奖{small}元，介绍他人再奖{small}元，资料用于开户，{telegram}。{noticeClosing}',
    '{noticePreamble}{noticeNumber}批量供应，他人实名，{price}十张，不用过户，{contact}。{noticeClosing}',
    '{noticePreamble}因原卡主反悔，退出一批二代证，降价{price}处理，可过机，{contact}。{noticeClosing}',
    '{noticePreamble}落榜、挂科、延毕的同学可直接定制{noticeForged}，纸张印章与原版一致，{price}，咨询{contact}。{noticeClosing}',
    '{noticePreamble}代过人脸业务恢复，解封、注册、开户均可，一次{small}元，真人在线，{contact}。{noticeClosing}',
    '{noticePreamble}拾到的证件无人认领，经研究低价转给需要的人，{noticeCard}{small}0元一张，{contact}。{noticeClosing}',
    '{noticePreamble}公户、执照、U盾打包，法人可配合到柜台，{price}，{telegram}。{noticeClosing}',
    '{noticePreamble}还在为没证住店发愁？本处出租他人{noticeCard}，一晚{small}元，押金{price}，{contact}。{noticeClosing}',
  ] },
  { id: 'ad-notice-record', templates: [
    '回访记录\n客户一：驾照收到，路上查车没事。\n客户二：毕业证交给人事了，过了。\n客户三：身份证能上网。\n以上均为{noticeDesk}真实订单，接新单，{contact}，{price}起。',
    '订单流程实录\n09:00 客户发来照片\n10:30 出样图\n15:00 制卡覆膜\n18:00 顺丰揽收\n次日到手{noticeCard}一张，收费{price}\n想走同样流程的加{contact}',
    '问：叫什么？答：做证的。问：做什么证？答：护照、驾照、二代证都做。问：多少钱？答：{price}。问：上哪找你？答：{contact}。笔录完毕，请签字打款。',
    '工单\n需求：女，{noticeAge}，像照片\n匹配：真人{noticeCard}三张可选\n报价：{price}\n状态：待付款\n客服：{contact}\n备注：原主不会挂失',
    '收料对账单 {noticeDay}\n一号代理 正反手持{n}套\n二号代理 眨眼视频{n}套\n单价{small}元\n继续招代理，会拍照就行，{contact}',
    '群聊精选\n甲：上次的公户用了两个月没冻\n乙：我那套卡盾也稳\n群主：都是卡主自愿卖的，实地拍照\n丙：怎么拿\n群主：{price}一套，加{contact}',
    '自述：我是一名户籍在外的打工人，靠出租名下的卡一个月多挣{price}。操作很简单，把卡、盾、手机卡交给他们就行。想一起的找我，我带你，{contact}，推荐一个我也有{small}0。',
    '检验报告\n样品：{noticeGrade}二代身份证\n读卡：响\n紫光：有长城图案\n手感：与原证一致\n结论：合格出厂\n订购{contact}，{price}，{bulk}',
    '采购清单（长期）：{bank}卡带U盾、对公户资料、{noticeNumber}、真人{noticeCard}原件，以上现金收，{price}起，不问来路，卖家联系{contact}。',
  ] },
  { id: 'ad-notice-chapter', templates: [
    '他丢了工作，丢了房子，最后连名字也不想要了。后来他在一个频道里买到新的名字，{noticeAge}，外省人，证是真的，{price}。如果你也想重新开始，频道在这：{telegram}。',
    '传说城南有个老匠人，一双手能做天下证书，红的是护照，蓝的是驾照，紫的是文凭。求他的人只需一张照片、{price}。匠人老了，如今也用上微信了：{wechat}。',
    '女主把一张陌生人的身份证拍在桌上：“从今天起我叫这个。”弹幕都在问哪买的，统一回复：同款真人卡{price}，男女都有，{contact}',
    '{noticeHero}问：“卡呢？”\n“在。”\n“盾呢？”\n“在。”\n“人呢？”\n“人已经回老家了，不会挂失。”\n成交。——想当下一位买家，{price}，{contact}',
    '致青春：那年我没考上，花{price}让人做了一本毕业证，一路干到主管。别问真假，问就是老板没查。做证的师傅还在接单，水印钢印齐全，{contact}',
    '江湖告示：吾有薄技，善写他人姓名于方寸之上，覆以薄膜，机不能辨，人不能识。白银{price}，三日取件，飞鸽传书至{contact}。',
    '人间观察：有人缺钱，有人缺身份，我把两边介绍到一起。卖身份证的拿{small}0，买身份证的付{price}，我只赚中间。两边都可以找我，{contact}',
    '睡不着的第{n}夜，我又整理了一遍网盘，里面是{n}00个人的正反面和手持，按年龄分好了文件夹。需要的人自己来挑，{small}元一套。{disk} {code}，密码问{contact}',
  ] },
  { id: 'ad-notice-heading', templates: [
    '卖身份证', '收{noticeSet}', '出{noticeNumber}', '{noticeForged}定制', '代刷脸{contact}', '真人证有货', '求购二代证', '高价收卡', '出租对公户', '办假证找我', '办{noticeForged}{price}', '三天出毕业证', '收手持照', '二代证{price}包邮',
    '捡的证便宜出', '未成年过实名', '卡盾证一套', '代办户口本不查', '人脸包过{small}元', '租你支付宝日结', '收身份证原件', '网吧卡{small}元', '出女号🆔', '做护照联系我', '学位证可入网', '出全套料', '村里收的卡出', '收闲置U盾',
    '证件一条龙', '仿真sfz带芯片', '买卡找{qq}', '代实名秒过', '卖实名微信号', '公户法人配合', '刻章做证', '料子有，正反面', '别人的证，能刷', '身份zheng要不要', '出租银行卡', 'KYC代过',
    '假病历假条', '离婚证现做', '收微信老号', '港卡人头户', '户口迁移证做', '诊断书{small}元', '驾照不考试', '实名卡批发',
  ] },
];
