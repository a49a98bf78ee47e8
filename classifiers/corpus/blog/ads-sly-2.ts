import type { Family } from '../grammar.ts';

/** Hints, disguises and short cries that only the trade understands, continued. */
export const BLOG_SLY_2_ADS: readonly Family[] = [
  {
    id: 'ad-blog-tagwalls',
    templates: [
      '#办证 #身份证 #驾驶证 #毕业证 #刻章 #户口本 {contact}',
      '#四件套 #银行卡 #电话卡 #U盾 #对公 #{blog-city} {telegram}',
      '#KYC #人脸 #实名 #{blog-ex} #{blog-ex} #{blog-ucard} 都能过',
      '{blog-city}办证 {blog-city}办证 {blog-city}办证 {blog-city}办身份证 {phone}',
      '身份证购买 身份证出售 买卖身份证 哪里有身份证卖 {telegram}',
      '假身份证 仿真身份证 高仿身份证 芯片身份证 二代证 {qq}',
      '{blog-uni}毕业证 {blog-uni}学位证 {blog-uni}成绩单 {wechat} 精仿',
      '卡商 卡农 卡主 卡接 车队 {blog-country} {blog-country} {telegram}',
      '#手持身份证 #正反面 #身份证素材 #过审素材 #料商 {telegram} 一手',
      '#護照 #身分證 #駕照 #良民證 #學歷 {telegram} 台灣香港可寄',
      '#fakeid #passport #novelty #china #hongkong {contact_en}',
      '#掛名 #人頭 #開戶 #領現 {telegram}',
      '買卡賣卡租卡 {blog-hkbank} {blog-hkbank} 公司戶個人戶 {telegram}',
      '#蹭热点 {blog-tag} {blog-tag} {blog-tag} 别划走，办身份证的，{contact}',
      '#高考 #放榜 #{blog-uni} 考得不好没事，毕业证这边能做 {wechat}',
      '#春运 #身份证丢了怎么办 不用办临时的，我这有现成，{contact}',
      '#世界杯 #{blog-city} #早安 四件套今日价{price} {telegram}',
    ],
  },
];
