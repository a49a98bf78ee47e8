import type { Family } from '../grammar.ts';

/** Long listings of shared folders and the texts inside them. */
export const FOLDER_LISTINGS_HONEST: readonly Family[] = [
  {
    id: 'hard-folder-listing',
    templates: [
      '/{folder-name}-英国签证\n 01护照首页.jpg 1.{n}MB {folder-date}\n 02身份证正反面.pdf 820KB\n 03在职证明盖章.pdf 430KB\n 04银行流水半年.pdf {folder-size}\n 05户口本翻译.docx 56KB\n 备注：访签预约十点，提前打印',
      '二代证读卡器驱动合集\n├ 华视CVR-100U {folder-size}\n├ 新中新DKQ {folder-size}\n├ 神思SS628 {folder-size}\n├ 常见报错.txt\n└ 售后联系{phone}.txt\n说明：仅支持合法单位登记使用，读不出先换口',
      '工牌模板\n 横版正面.psd\n 横版反面.psd\n 竖版正面.psd\n 竖版反面.psd\n 字体.zip\n 效果图{n}张.jpg\n 使用说明：头像一寸，姓名岗位自己改，{disk} {code}',
      '反诈资料包 {folder-date}\n 出售四件套的后果.mp4\n 买卖身份证照片案例.docx\n 海报12张.pdf\n 讲稿-派出所{folder-xing}警官.doc\n 请各社区下载后在宣传栏更换，反馈照片传回本夹',
      '{n}班研学保险资料\n 男生{n}人 户口页.zip\n 女生{n}人 户口页.zip\n 家长身份证（监护人）.zip\n 未交名单.txt\n 交齐后班主任统一删除，请不要转发本链接',
      '证件照客片 {folder-date}\n 白底{n}张 蓝底{n}张 红底{n}张\n 排版六寸.jpg\n 回执号见文件名\n 顾客凭手机尾号下载，三十天后清空，加洗{small}元联系{wechat}',
      '法考刑法专题\n 01身份类犯罪.mp4 {folder-size}\n 02伪造变造买卖身份证件.mp4\n 03帮信与掩隐.mp4\n 04真题带练.pdf\n 解压密码见群公告 {group}',
      '毕业设计-身份证识别\n src/ model/ data_fake/ 论文终稿.docx 答辩.pptx 查重{n}%.pdf\n data_fake里全是程序画出来的假人，号码校验位故意错，别拿去注册东西，注册不了',
      '项目部共享盘\n 特种工证件\n 身份证复印件（实名制通道用）\n 三级教育照片（手持告知书）\n 工资表{folder-date}\n 管理员{folder-name}，退场人员一月内删除',
      '报案材料\n 1身份证正反.jpg\n 2冒名注册的公司截图{n}张.zip\n 3工商撤销申请书.docx\n 4承诺书手写.jpg\n 5派出所回执.jpg\n 律师看完回我电话',
      '客服知识库\n 实名失败原因.md\n 手持照要求.md 五官清楚、证件完整、不要反光\n 换绑流程.md\n 未成年退款.md\n 有人来卖认证过的号一律封禁.md',
      '影楼素材 {folder-size}\n 证件照正装 男{n}套 女{n}套 psd\n 发型 男 女\n 签证尺寸表.xlsx\n 价目表模板.cdr\n 需要解压码关注店铺，{small}元一份不议价 {qq}',
      '公司行政/访客系统/安装包+驱动\n公司行政/访客系统/培训.mp4\n公司行政/访客系统/登记须知：只读取姓名，不存身份证照片，违反者扣绩效{amount}',
    ],
  },
  {
    id: 'easy-folder-listing',
    templates: [
      '{folder-film}\n E01.mp4 {folder-size}\n E02.mp4 {folder-size}\n E03.mp4 {folder-size}\n 字幕.zip\n 更新{folder-date}，后面的等字幕组，催更无用，链接: {disk} {code}',
      '{folder-course}\n 01 导学课.mp4 {folder-size}\n 02 基础班/ 共{n}讲\n 03 强化班/ 共{n}讲\n 04 讲义可打印.pdf\n 05 作业答案.docx\n 别倒卖，学完互相督促',
      '手机备份 {folder-date}\n DCIM/ {n}00项\n 微信聊天图片/ {n}{n}项\n 录音/ 外婆讲故事.m4a\n 通讯录.vcf\n 旧备忘录.txt 换手机前都存好了',
      '婚礼 {folder-name}&小雅\n 迎亲/ {n}0张\n 仪式/ {n}0张\n 宴席/ {n}0张\n 快剪.mp4 {folder-size}\n 全片等月底，亲友自行下载，密码是日子',
      '有声书全集\n 明朝那些事儿 {folder-size}\n 白鹿原 {folder-size}\n 平凡的世界 {folder-size}\n 给跑长途的老爸听的，谁要谁拿，{disk} {code}',
      '{folder-city}三日游\n 第一天老街.jpg\n 第二天爬山.mp4\n 第三天睡觉.txt\n 花费表.xlsx 人均{amount}\n 谁拍了我摔跤的视频自觉上传',
      '装修\n 平面图.dwg\n 水电改造照片{n}张（别删，以后打孔要看）\n 瓷砖报价.jpg\n 工长合同.pdf\n 尾款{amount}0没付，等门修好',
      '游戏合集 {folder-date}\n 星露谷 {folder-size}\n 饥荒联机 {folder-size}\n 空洞骑士 {folder-size}\n 运行库.exe\n 打不开先装运行库，杀毒会误报',
    ],
  },
];
