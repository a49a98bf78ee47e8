import type { Family } from './grammar.ts';

/** Short public posts with hashtags, often padded with a stranger's words. Written for this project. */
export const ADS_TWEET: readonly Family[] = [
  { id: 'ad-tweet-tags', templates: [
    '{tag_id} {tag_id} {tag_id} {sell}{goods}，{claim}，{contact}', '{goods}{sell}，{pick}，{contact} {tag_id} {tag_id} {tag_noise} {tag_noise}', '{tag_id}{tag_id}{tag_id}{tag_id} {contact} {link}', '{tag_id} {claim} {tag_id} {pick} {tag_id} {contact} {link}',
    '{hello}{real}{tag_id}，{price}(一张|起|)，{trust}。{contact}\n{tag_noise} {tag_noise} {tag_id} {link}', '{contact}\n\n{tag_id}\n{tag_id}\n{tag_id}\n{tag_noise}\n{link}', '{tag_id} {preview} {tag_id} {link}', '{sell}{goods} (私信|DM|dm|私)我 {tag_id} {tag_noise} {tag_noise} {tag_noise}' ] },
  { id: 'ad-tweet-padded', templates: [
    '{padding} {tag_id} {tag_id} {tag_id} {link}', '{padding}\n{goods}{sell}，{contact} {tag_id} {link}', '{tag_id} {tag_id} {padding} {contact}', '({sell}|专业办){goods} {contact}\n{padding} {tag_id} {tag_noise} {link}', '{padding_en} {tag_id} {tag_id} {tag_papers} {link}', '{goods}{contact}\n{padding_en} {tag_id} {link}', '{tag_papers} {tag_papers} {tag_id} {padding_en}' ] },
  { id: 'ad-tweet-set', templates: [
    '(收|出|长期收|高价收|招){tag_set} {tag_set}，{kit_claim}，{contact} {tag_noise}', '{tag_set} {tag_set} {tag_set} {price} {contact} {link}', '{kit}{parts}，{kit_claim}，(收U|USDT结算|秒结|当天结)，{contact} {tag_set} {tag_set}', '(上车|车队|卡商|卡农|卡主)看过来：(收|要){bank}{bank}，{kit_claim}，{price}一套，{contact} {tag_set}', '{tag_set} (接|对接|代){face}，{price}一单，{contact} {tag_set} {link}' ] },
  { id: 'ad-tweet-data', templates: [
    '{tag_data} {tag_data} {data}{price}一套，{data_claim}，{contact}', '(出|卖|供|批发){data}，{data_claim}，{data_claim}。{contact} {tag_data} {tag_data} {link}', '{data} {data} {data} {tag_data} {contact}', '{padding} {data}{price} {contact} {tag_data}' ] },
  { id: 'ad-tweet-names', templates: [
    '{people_en} {people_en} {tag_set} {people_en} {tag_noise} {people_en} {tag_set} {link}', '{people_en} {tag_id} {people_en} {people_en} {tag_papers} {link}', '{people_en} {sell}{goods} {people_en} {tag_id} {tag_noise}', '{people_en} {kit} {people_en} {tag_set} {people_en} {tag_other} {link}', '{tag_papers} {people_en} {people_en} {tag_diploma} {link}', '{people_en} {tag_sick} {people_en} {tag_sick} {link}', '{padding_en}\n{tag_papers}{tag_papers} {link}', '{padding_en}\n{tag_set} {tag_other} {tag_other} {tag_set} {tag_other} {link}', '{padding}{tag_sick} {tag_sick} {link}', '{padding} (需要|要|办|开){tag_papers}的 (@user|私信|看主页) {link}' ] },
  { id: 'ad-tweet-english', templates: [
    '{tag_en} {tag_en} {id_en} {claim_en}, {price_en}, {contact_en} {link}', '{padding_en} {id_en} {contact_en} {tag_en} {tag_en}', '(DM|Inbox|Text|Hit) (me|us) for {doc_en}, {doc_en} and {doc_en}. {claim_en}. {tag_en} {tag_en} {tag_en}', '{doc_en} {doc_en} {doc_en} {contact_en} {tag_en} {link}', '(Buy|Order|Get) {claim_doc_en} {doc_en} online {contact_en} {tag_en} {tag_en}', '{tag_en} {tag_en} {tag_en} {contact_en}' ] },
];
