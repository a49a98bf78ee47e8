import type { Family } from '../grammar.ts';

/** Long honest sheets and accounts. */
export const RECORD_HONEST: readonly Family[] = [
  { id: 'hard-notice-account', templates: [
    '{noticePreamble}本周收到群众举报{n}件，其中反映“{noticeRetold}”类信息的最多，已逐一移交{noticePolice}处理，举报人奖励{small}元。{noticeClosing}',
    '{noticePreamble}{noticeCulprit}在我处冒用他人{noticeCard}，已被识破并处以{noticeYears}，请各窗口加强人证比对。{noticeClosing}',
    '{noticePreamble}遗失{own_doc}的居民可享受免费邮寄，补领{noticeBill}，预约电话{phone}。{noticeClosing}',
    '{noticePreamble}寒假将至，提醒大家不要轻信“日赚{price}、只需一张银行卡”的兼职，不要出借{noticeNumber}。{noticeClosing}',
    '{noticePreamble}换届选举登记需携带{own_doc}，委托投票须有委托书，外出人员可电话联系{phone}。{noticeClosing}',
    '{noticePreamble}消防演练定于{noticeDay}举行，听到警报请从楼梯有序撤离，勿乘电梯，演练结束后清点人数。{noticeClosing}',
    '办事指南 补领身份证\n1. 地点：任意{noticePolice}\n2. 材料：户口本或居住证\n3. 费用：40元\n4. 时限：二十日\n5. 咨询：{phone}',
    '入职登记表\n姓名：\n{own_doc}号：（本人填写，勿代）\n开户行：{bank}\n紧急联系人：\n声明：以上属实，如提供伪造{noticeForged}，自愿解除合同。',
    '阅读材料：老赵在{noticePlace}看到{noticeSaid}，心想自己的卡闲着也是闲着，便打了电话。三天后他收到{price}，三个月后他收到传票。\n思考：老赵错在哪里？请用两个法律条文说明。',
    '小王的一天（情景剧）\n早上：小王捡到一张{noticeCard}。\n中午：陌生人说“卖我，{price}”。\n下午：小王走进{noticePolice}。\n晚上：失主送来锦旗，小王请大家吃了西瓜。',
    '网店客服话术（合规版）\n1 顾客问能否改证件信息：不能。\n2 顾客问能否做{noticeForged}：不能，并提示违法。\n3 顾客要证件照：{small}元八张，可换底。\n4 顾客加价{price}：仍然不能。',
    '照相馆门口的牌子：证件照、全家福、老照片修复，{small}元起。身份证照请到{noticePolice}拍，我们拍的系统不收。另：不做假证，不P号码，别问，问就打{phone}。',
    '被拒贷后我才去打征信，上面有七笔我没借过的钱。客服说都是刷脸的。我想起那年夏天，有人在厂门口摆摊，拍一张{noticeFace}送一壶油，说是“人口登记”。那壶油我妈炒了一个月的菜。',
    '培训讲义：如何分辨求助与兜售？求助者说“我的证丢了”，给的是自己的电话；兜售者说“{noticeRetold}”，给的是收钱的联系方式。前者请指路，后者请上报。',
    '三年前我卖过一次卡，{price}，当时觉得是白捡的。后来五年不能用手机支付，买菜付现金，找工作过不了背调。写在这里，是想告诉刷到{noticeSaid}的人：别点。',
    '公告栏旁边，新贴的“严禁买卖{noticeCard}”盖住了旧的“办证{phone}”，旧的又从边上露出半截号码。保洁阿姨每天铲，每天又有人贴，她说这活儿比扫雪还没个完。',
    '价格表：打印黑白一角，彩色一元；扫描一元；证件照{small}元；塑封两元（身份证、户口本原件不塑封，塑坏了赔不起）；传真三元；代填表格免费；做假的没有。',
    '判后答疑：\n问：我儿子只是借了卡，为什么也判？\n答：他明知对方走账，还交出卡、U盾和密码，收了{price}。\n问：能不能缓刑？\n答：初犯、退赃、认罪，可以争取，本案{noticeYears}。',
    'Dear guests, please have your passport or {id_en} ready at check-in. We do not accept photos of documents, and we cannot register anyone under another name. If you lost your papers, the front desk will call the police station for you.',
    'Chapter nine. The clerk had seen a hundred forged diplomas, but never one with her own signature on it. She held it to the light, read the line {quoted_en} on the back of the envelope, and reached for the telephone.',
    '各位旅客請注意：近日有人於車站內以{price}收購身分證影像及門號卡，請勿理會，並立即通知站務人員或撥打110。遺失證件者請至服務台登記，謝謝您的合作，祝您旅途愉快。',
    '判決理由：被告雖辯稱僅係出借帳戶予友人，惟其收受{price}，且將提款卡、密碼一併交付，顯有幫助洗錢之不確定故意，所辯不足採信，爰判處有期徒刑四月，併科罰金。',
  ] },
];
