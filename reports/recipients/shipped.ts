import no110Police from './110-police.json' with { type: 'json' };
import no115Disk from './115-disk.json' with { type: 'json' };
import no123Pan from './123-pan.json' with { type: 'json' };
import no12305 from './12305.json' with { type: 'json' };
import no12321 from './12321.json' with { type: 'json' };
import no12377 from './12377.json' with { type: 'json' };
import alipayDesk from './alipay-desk.json' with { type: 'json' };
import aliyunDrive from './aliyun-drive.json' with { type: 'json' };
import baiduNetdisk from './baidu-netdisk.json' with { type: 'json' };
import caoliaoCodes from './caoliao-codes.json' with { type: 'json' };
import chinaBroadnet from './china-broadnet.json' with { type: 'json' };
import chinaMobile from './china-mobile.json' with { type: 'json' };
import chinaPost from './china-post.json' with { type: 'json' };
import chinaTelecom from './china-telecom.json' with { type: 'json' };
import chinaUnicom from './china-unicom.json' with { type: 'json' };
import cmccCloud from './cmcc-cloud.json' with { type: 'json' };
import deppon from './deppon.json' with { type: 'json' };
import dingtalk from './dingtalk.json' with { type: 'json' };
import discord from './discord.json' with { type: 'json' };
import dropbox from './dropbox.json' with { type: 'json' };
import feishu from './feishu.json' with { type: 'json' };
import generic from './generic.json' with { type: 'json' };
import gmail from './gmail.json' with { type: 'json' };
import googleDrive from './google-drive.json' with { type: 'json' };
import jdLogistics from './jd-logistics.json' with { type: 'json' };
import jinshuju from './jinshuju.json' with { type: 'json' };
import jtExpress from './jt-express.json' with { type: 'json' };
import lanzou from './lanzou.json' with { type: 'json' };
import lineMessenger from './line-messenger.json' with { type: 'json' };
import mega from './mega.json' with { type: 'json' };
import neteaseMail from './netease-mail.json' with { type: 'json' };
import onedrive from './onedrive.json' with { type: 'json' };
import operatorOutbox from './operator-outbox.json' with { type: 'json' };
import outlookMail from './outlook-mail.json' with { type: 'json' };
import pboc from './pboc.json' with { type: 'json' };
import pcac from './pcac.json' with { type: 'json' };
import protonMail from './proton-mail.json' with { type: 'json' };
import quarkDrive from './quark-drive.json' with { type: 'json' };
import sfExpress from './sf-express.json' with { type: 'json' };
import signalMessenger from './signal-messenger.json' with { type: 'json' };
import sinaMail from './sina-mail.json' with { type: 'json' };
import stoExpress from './sto-express.json' with { type: 'json' };
import telegramAbuse from './telegram-abuse.json' with { type: 'json' };
import tencentMail from './tencent-mail.json' with { type: 'json' };
import tencentPay from './tencent-pay.json' with { type: 'json' };
import tencentQq from './tencent-qq.json' with { type: 'json' };
import tencentWeixin from './tencent-weixin.json' with { type: 'json' };
import tencentWeiyun from './tencent-weiyun.json' with { type: 'json' };
import tetherUsdt from './tether-usdt.json' with { type: 'json' };
import tianyiCloud from './tianyi-cloud.json' with { type: 'json' };
import townDesk from './town-desk.json' with { type: 'json' };
import ucDrive from './uc-drive.json' with { type: 'json' };
import unionpay from './unionpay.json' with { type: 'json' };
import weibanCodes from './weiban-codes.json' with { type: 'json' };
import weibo from './weibo.json' with { type: 'json' };
import whatsapp from './whatsapp.json' with { type: 'json' };
import xunleiPan from './xunlei-pan.json' with { type: 'json' };
import ytoExpress from './yto-express.json' with { type: 'json' };
import yundaExpress from './yunda-express.json' with { type: 'json' };
import ztoExpress from './zto-express.json' with { type: 'json' };

/** Every recipient that the program ships, as declared: services by what they are, public bodies last. */
export const SHIPPED: readonly unknown[] = [
  townDesk,
  operatorOutbox,
  generic,
  baiduNetdisk,
  quarkDrive,
  ucDrive,
  aliyunDrive,
  no115Disk,
  no123Pan,
  lanzou,
  tianyiCloud,
  xunleiPan,
  cmccCloud,
  tencentWeiyun,
  googleDrive,
  onedrive,
  dropbox,
  mega,
  tencentQq,
  tencentWeixin,
  telegramAbuse,
  discord,
  whatsapp,
  lineMessenger,
  signalMessenger,
  feishu,
  dingtalk,
  weibo,
  tencentMail,
  neteaseMail,
  sinaMail,
  gmail,
  outlookMail,
  protonMail,
  caoliaoCodes,
  jinshuju,
  weibanCodes,
  alipayDesk,
  tencentPay,
  unionpay,
  tetherUsdt,
  chinaMobile,
  chinaTelecom,
  chinaUnicom,
  chinaBroadnet,
  sfExpress,
  ztoExpress,
  ytoExpress,
  stoExpress,
  yundaExpress,
  jtExpress,
  jdLogistics,
  deppon,
  chinaPost,
  no12377,
  no12321,
  pcac,
  pboc,
  no12305,
  no110Police,
];
