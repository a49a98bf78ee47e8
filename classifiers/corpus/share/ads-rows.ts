import type { Family } from '../grammar.ts';

/** Long rows of names as listing pages, command lines and phones print them. */
export const STOCK_ROWS: readonly Family[] = [
  {
    id: 'ad-share-row',
    templates: [
      '文件名  大小  时间\n{cardfile}  {kb}  {day} {clock}\n{cardfile}  {kb}  {day} {clock}\n{cardfile}  {kb}  {day} {clock}\n{cardfile}  {kb}  {day} {clock}\n{cardfile}  {kb}  {day} {clock}\n{pricefile}  1KB  {day} {clock}\n卡都在手，付款前可视频',
      '-rw-r--r-- {md} sfz_m_{nos}.jpg\n-rw-r--r-- {md} sfz_m_{nos}.jpg\n-rw-r--r-- {md} sfz_m_{nos}.jpg\n-rw-r--r-- {md} sfz_f_{nos}.jpg\n-rw-r--r-- {md} sfz_f_{nos}.jpg\n-rw-r--r-- {md} 单张{amount}_批发{small}0.txt',
      '{reg}·男·{birth}（鼻梁高）\n{reg}·男·{birth}（国字脸）\n{reg}·男·{birth}（偏胖）\n{reg}·女·{birth}（齐刘海）\n{reg}·女·{birth}（扎马尾）\n{reg}·女·{birth}（戴耳钉）\n按脸找，{cardword}寄你，{price}',
      '#{no} {birth} {reg} 长期有效\n#{no} {birth} {reg} 到2040\n#{no} {birth} {reg} 到2037\n#{no} {birth} {reg} 到2034\n#{no} {birth} {reg} 只剩两年 打折\n二代原卡，{ship}\n{contact}',
      '1）{reg}老乡的，本人知道，{amount}\n2）{reg}打工的，本人知道，{amount}\n3）路上捡，没人找，{small}0\n4）网吧押的，没来赎，{small}0\n5）网吧押的，没来赎，{small}0\n图1-5对号\n{disk}',
      '身份zheng正{no}{pic}\n身份zheng反{no}{pic}\n身份zheng正{no}{pic}\n身份zheng反{no}{pic}\n身份zheng正{no}{pic}\n身份zheng反{no}{pic}\n……\n共{many}对，单对{n}元，全要{price}，会员免费换一次',
      '今晚截图可订👇\n{cardfile} ✅\n{cardfile} ✅\n{cardfile} ❌没了\n{cardfile} ✅\n{cardfile} ❌没了\n{cardfile} ✅ 最后一张{reg}的\n截给{contact}',
      '行李箱一 {cardword}男 {many}\n行李箱二 {cardword}女 {many}\n铁盒 {bank}卡 {n}\n铁盒 U盾 {n}\n信封 手机卡 {n}\n转行清仓，视频{livevid}，打包{price}0',
      '{who_sold}\n{cardfile}\n{who_sold}\n{cardfile}\n{who_sold}\n{cardfile}\n余货自取编号，{telegram}',
      '图片列表（长按保存）\n卡面{no}{pic}\n卡背{no}{pic}\n芯片位透光{pic}\n水波纹{pic}\n长城图案变色{pic}\n读卡屏幕{pic}\n同模子任意名字，{price}，{n}天',
      '学历 {forged}样 {pic}\n驾驶 {forged}样 {pic}\n居留 {forged}样 {pic}\n身份 {cardword}样 {pic}\n印鉴 {small}0/枚\n流水 {small}0/月\n全做 {amount}0\n{call}',
      '〔甲〕{reg}公司{kitword} 银行{bank} 限额未调 {amount}0\n〔乙〕{reg}公司{kitword} 银行{bank} 已开网银 {amount}0\n〔丙〕{reg}公司{kitword} 银行{bank} 法人可刷脸 {amount}0\n看材料照片 {disk}',
      '{fellow}_正反手持_{reg}{zip}\n{fellow}_正反手持_{reg}{zip}\n{fellow}_正反手持_{reg}{zip}\n{fellow}_正反手持_{reg}{zip}\n名字是真的，人在线可补动作，{small}0一位，{contact}',
      '宿舍楼捡卡日记\n{md} 一张 {reg} 男\n{md} 一张 {reg} 女\n{md} 两张 {reg} 男\n{md} 卡包整个，证卡齐\n都没人来领，想要的{contact}，{small}0一张',
      '报价随图：\n图1 {amount}\n图2 {amount}\n图3 {amount}（女）\n图4 {amount}（女）\n图5 {small}0（消磁，看着行）\n图6 非卖，给你看手感\n{cardword}，{city}可面交',
      '机票用 {price}\n酒店用 {price}\n网吧用 {small}0\n入职用 {price}\n开户用 {amount}0\n按用场配{cardword}，样见{disk}，{contact}',
      '/share/{md}/male/18-25/\n/share/{md}/male/26-35/\n/share/{md}/male/36-50/\n/share/{md}/female/18-25/\n/share/{md}/female/26-35/\n/share/{md}/female/36-50/\n/share/{md}/{pricefile}\n/share/{md}/卡怎么寄.txt',
    ],
  },
  {
    id: 'ad-share-row-kit',
    templates: [
      '{bank}1 {sx}{birth} 盾✔ 手机卡✔ 证照✔\n{bank}2 {sx}{birth} 盾✔ 手机卡✔ 证照✘\n{bank}3 {sx}{birth} 盾✘ 手机卡✔ 证照✔\n✔全的{amount}，缺一样减{small}0\n{contact}',
      '编号｜户名｜行｜日限｜盾｜法人\n{nos}｜{reg}某商贸｜{bank}｜50w｜2｜能来\n{nos}｜{reg}某建材｜{bank}｜20w｜1｜能视频\n{nos}｜{reg}某科技｜{bank}｜100w｜2｜失联\n｜要哪个写K列｜',
      '号源\n微信三年实名 {n}个 {small}0\n支付宝满月 {n}个 {amount}\n外卖众包实名 {n}个 {amount}\n网约车双证号 {n}个 {amount}0\n交易所KYC号 {n}个 {small}U\n登不上包换，{telegram}',
      '实名电话卡\n移动 {many}张 别人名\n联通 {many}张 别人名\n广电 {many}张 公司名\n虚商 {many}张\n激活视频{vid}\n单张{small}，{ship}',
      '上传区（卖料的传这）\n命名：省性别年龄\n例：河南男27\n必须：正、反、手持、读数字{vid}\n不要：复印、翻拍、P图\n{small}元一份，{clock}统一结，{contact}',
      '人脸单\n{clock} 平台甲 {small}0 已过\n{clock} 平台乙 {small} 已过\n{clock} 某银行 {amount} 已过\n{clock} 平台丙 {small} 排队\n下单发账号给{contact}，脸我出',
      '{kitword}实拍顺序\n1 全家福{pic}\n2 卡号遮{pic}\n3 盾插上{vid}\n4 手机卡能打{vid}\n5 {cardword}照{pic}\n6 快递盒{pic}\n满意{price}，不满意退图',
      '料包\nA 厂工{many}份\nB 学生{many}份\nC 宝妈{many}份\nD 退休{many}份\nE 法人{many}份\nA-D {n}元一份 E {small}元一份\n样{disk}\n密码{pw}',
      '名下无卡的新人{n}位（可开户）\n{reg} {sx} {birth}\n{reg} {sx} {birth}\n{reg} {sx} {birth}\n带队开户，一人{amount}，行你定，{contact}',
      '收卡进度\n{bank} {n}/30\n{bank} {n}/30\n{bank} {n}/20\n公户 {n}/5\n还缺的快来，价{amount}起，当天给现，{contact}',
      '租号表\n骑手A 日{small}\n骑手B 日{small}\n司机C 日{small}0\n主播D 月{amount}\n实名人配合抽检刷脸，押{amount}，{contact}',
    ],
  },
];
