import type { Family } from '../grammar.ts';

/** More first posts that go on: games, towns, other tongues. */
export const LONGER_POSTS: readonly Family[] = [
  {
    id: 'hard-post-long-game',
    templates: [
      '{po-game}防沉迷申诉成功经验：客服让我手持{po-odd}、写当天日期、录一段念数字的视频。我一个{po-age}岁的人对着手机念数字，{po-kin}推门进来以为我被传销了。三天解封，全程官方不收钱，收钱代解的都是拿你证去干别的。',
      '孩子拿他爷爷的脸过了人脸，充了{amount}元。爷爷说孙子让他“看看手机里有没有老虎”，他就看了。现在在走退款，要交户口本、{po-id}、学校证明。哪位家长退成功过，指条路，{contact}',
      '收号被找回了，记一下：卖家发了手持{po-id}给我，说“跑得了和尚跑不了庙”。结果那张证是别人的，庙也是别人的。报警后查到失主在{po-place}卖菜，人家还反过来安慰我。号没了，{price}没了，长个记性。',
      '公会十周年，点名。老会长：在非洲修路。奶妈小暖：生二胎了。刺客“没带身份证”：因为第一次面基在网吧被拦下来而得名，现在是真警察。还有三个名字一直灰着。今晚九点老地方拍照，能来的都来。',
      '关于租号绕过实名，官方说法：租出去的号被未成年用了，号主也要担责。我就租过一次，{small}块，被封一年。那边是个小孩，还在语音里叫我叔叔。认了。',
      '线下赛报名须知：年满十六，未满十八要家长签字；带{po-id}原件，刷不出来的、拿照片的一律不让上场；设备自带；冠军{amount}0元和一箱泡面。地点{po-town}，报名{contact}',
      '{po-game}实名显示已绑五个，我一个都没玩过，客服让去查。顺藤摸瓜，号在一个卖“成年实名”的人手里，明码标价{small}块。我的名字就值这点。已报警，民警说这人手里有上万条，让我等通知。',
    ],
  },
  {
    id: 'hard-post-long-traditional',
    templates: [
      '分享一下補辦{po-id-t}的流程：先打1996掛失，再帶戶口名簿和兩吋照片到任一戶政，規費兩百，等二十分鐘就好。有人在{forum_name}說付{price}可以「代辦快件」，根本不用，別當盤子。',
      '昨天在捷運上撿到皮夾，裡面有{po-id-t}、健保卡、一張全家福。失主是一位阿嬤，來領的時候一直要塞紅包給我，我說不用，她就塞了一袋橘子。橘子很甜。',
      '朋友打工面試被要求交{po-id-t}和存摺「辦薪轉」，三天後變警示戶，現在每週跑警局。徵才說「日領{price}、免經驗、只要帳戶」的，全部都是收人頭，拜託轉給身邊的學生。',
      '同事執到一張{po-id-t}，佢話擺上連登等人認，我話你咪傻啦，成個號碼畀人睇晒，交差館咪得囉。最後我哋兩個lunch time行去差館，仲食多咗碗{po-food}。',
      '版務公告：近日大量帳號張貼{quoted}等內容，已全數水桶並移送。提醒版友：買賣證件、帳戶、門號皆屬違法，看到請按檢舉，勿推文幫忙置頂。',
      '爸爸走後整理抽屜，找到他民國六十幾年的舊{po-id-t}，手寫的字，黑白照，比我現在還年輕。戶政小姐說要截角註銷，我問能不能留給我，她說可以，然後剪得特別小心。',
      '二手相機出清，{price}，含兩顆電池，快門數{n}千，可到府試機，面交請帶夠錢不用帶{po-id-t}，我相信人。意者{contact}',
    ],
  },
  {
    id: 'hard-post-long-english',
    templates: [
      "Storytime. I lost {loss_en} {place_en} and posted here. Three people messaged offering to sell me a fake, one asked for a 'search fee', and one, bless her, had actually found it. She would not take a reward. Coffee it is.",
      'How to replace a lost card when you live far from home: any police office takes the photo and prints, you pay a small fee, you wait about three weeks, they can mail it. No agent needed. Anyone charging {price_en} for it is robbing you.',
      'Mod note: {n} posts removed this week, most of them along the lines of {quoted_en}. Please use the report button. Quoting the whole advert in an angry reply only keeps the handle on the page.',
      'My grandfather kept every paper he was ever given: ration books, a travel letter with a red stamp, the first ID card with handwriting on it. We scanned them for the family, numbers blacked out, and learned he had changed his birthday twice to join the army.',
      'Selling up before I move: desk {price_en}, rice cooker {price_en}, bike {price_en}. Video of everything on request, you pay when you have seen it. No holds, no swaps. {contact_en}',
      'A student at our school rented his bank card and SIM out for {price_en}. Four months later the police came to the dorm. He is a witness in one case and a suspect in two. He thought it was easy money. Do not be him.',
    ],
  },
  {
    id: 'plain-post-long-town',
    templates: [
      '{po-town}老照片收集贴：谁家有八十年代供销社、老电影院、渡口的照片，发上来看看。我先来，这张是我爸骑二八大杠驮着我妈，后面那个哭的是我哥，因为没让他坐。',
      '说说{po-town}的变化：路宽了，树少了，{po-food}从五毛涨到{small}块，修鞋的老陈还在，耳朵背了，你说多少钱他就收多少钱，别欺负他。',
      '{po-date}下大雨，{po-spot}积水没过膝盖，一个小伙子背了十几个老人过去，鞋都冲跑了一只。有人认识他吗？鞋在我店里，晒干了，四十二码。',
      '业主群吵了三天，从停车位吵到狗，从狗吵到谁家空调滴水，最后发现滴水的是群主家。群主已改名“静静”。',
      '{po-team}降级那天，我和{po-kin}从球场走回家，十几里地，谁都没说话。路过{po-food}摊，他说吃点吧。我说吃点。吃完他说，明年冲回来。',
      '求个偏方，{po-kin}失眠，数羊数到五千多只还报数给我听。中药西药都试了，最后医生说下地干活，现在沾枕头就着，地里的草也没了。',
      '养蜂日记：今年雨水多，油菜花泡汤了，赶着车往{po-place}追槐花。夜里睡在蜂箱边上，嗡嗡的，像有一万个人在小声念书。',
      '今天的县城：早市白菜八毛，桥头两辆电动车亲嘴，俩人下来发现是小学同学，站路中间聊了半个钟头，后面堵了一溜。',
    ],
  },
];
