import type { Family } from '../grammar.ts';

/** Honest people who write in traditional characters and in English. */
export const TONGUE_HONEST: readonly Family[] = [
  {
    id: 'hard-trade-trad-desk',
    templates: [
      '{id_hk}招領，請洽服務台',
      '本站拾獲證件{n}張、雨傘數把，請憑姓名生日領回，不收費用',
      '有人打來問逾期的{id_hk}賣不賣，我們會移送警局，請勿再問',
      '夜店櫃台撿到的證件已交{tw_place}派出所，失主請帶戶口名簿',
      '房客遺失的{id_hk}找到了，寄回給你，運費到付',
      '請勿代領證件，上週有人冒名被識破',
      '證件遺失者請先掛失，再到戶所補辦，規費{small}元',
      '網咖只認本人證件，拿哥哥的也不行',
    ],
  },
  {
    id: 'hard-trade-trad-shop',
    templates: [
      '證件照{small}元，立等可取',
      '卡套批發，{id_hk}專用防磁款，{price}一百個，{contact}',
      '影印雙證件請加註用途，本店不留存',
      '本印刷廠不製作任何證件，喜帖、名片、傳單才做，{contact}',
      '問可不可以改生日的客人，請回，我們已經報警',
      '道具組徵老駕照封面，拍片用，拍完歸還，酬{price}',
      '收購舊郵票、舊車票、黨證，不收{id_hk}，{tw_place}面交',
      '通訊行公告：辦門號須本人雙證件，代辦、借名一律拒絕',
      '二手證件夾，真皮，{small}0元，{t_wink}',
    ],
  },
  {
    id: 'hard-trade-trad-warning',
    templates: [
      '別賣自己的證件，會變人頭',
      '165提醒：收購雙證件、存摺，一組{price}，都是詐騙集團',
      '我弟把{id_hk}借給同學辦門號，現在每個月跑法院',
      '看到「{offer}」這種文請檢舉，不要回',
      '新聞：{tw_place}破獲偽造證件工廠，查扣{id_hk}半成品{amount}張',
      '徵人頭掛名的貼文又來了，月領{price}聽聽就好，公司欠稅算你的',
      '朋友撿到皮夾，貼文後竟有人出{price}要買裡面的證件，傻眼，已交警局',
      '版上再推銷實名帳號、代過人臉的，直接水桶加報警，不用跟我講{t_boast_hk}',
      '請問身分證影本被房東拿去，他說只是留底，我要不要請他還我？',
    ],
  },
  {
    id: 'hard-trade-english-desk',
    templates: [
      'ID at the desk, ask Lee',
      'Lost and found this week: {n} ID cards, {n} umbrellas, one violin. No fee, bring a proof of name.',
      'Whoever offers {price_en} for found IDs at the bar door: we called the police',
      'A guest asked to check in on a friend’s ID. No.',
      'ID replaced, old one cut, happy',
      'Our copy shop scans IDs for {small} yuan and deletes the file in front of you. We do not edit them.',
      'To the student who posted “{offer_en}” on the dorm board: the warden has it, and so does the police',
      'My grandmother got eggs for a photo of her ID. How do I find out what they did with it?',
      'badge printer for sale, used for gym cards, {price_en}, {contact_en}',
      'how do I close a SIM that someone opened in my name in {province_en}?',
    ],
  },
];
