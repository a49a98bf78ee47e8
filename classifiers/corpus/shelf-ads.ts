import type { Family } from './grammar.ts';

/** Shares of a cloud disk (title, then files, one a line) and front pages of groups (name, then description) that sell. */
export const SHELF_ADS: readonly Family[] = [
  { id: 'ad-share-stock', templates: [
    '{id}{shelf} {fresh}\n{ad_files}', '{fresh} {id}{shelf}\n{ad_files}', '{id} {shelf} {cheap}\n{ad_files}', '{real}{id} {shelf}\n{ad_files}', '{id}{cheap} {shelf}\n{ad_files}', '({city}|{province}){id}{shelf}\n{ad_files}' ] },
  { id: 'ad-share-made', templates: [
    '(办|做|定做|代做){id} (样品|成品|效果图) {fresh}\n{ad_files}', '{fake}{id} (效果图|对比图|成品展示)\n{ad_files}', '(办证|各种证件|证件制作) {shelf}\n{id}样图.{image}\n{papers}样图.{image}\n{ad_note}', '{id}、{papers} (电子版|模板|成品) {cheap}\n{ad_files}' ] },
  { id: 'ad-share-set', templates: [
    '{kit} {parts}\n(套餐|套图|实拍){n}.{image}\n{ad_note}', '{kit}{shelf} {fresh}\n{ad_file}\n{ad_note}', '{kit}（{parts}）{cheap}\n{ad_note}\n{ad_note}', '(手持料|视频料|人脸料|正反面料) {fresh} {cheap}\n{side}{n}.{image}\n{ad_note}' ] },
  { id: 'ad-share-title', templates: [
    '{id}{shelf}', '{id}{shelf} {fresh}', '{id} {shelf} (加密|密码私聊|有密码|要密码加我)', '{kit} {shelf}', '{real}{id} {fresh} {shelf}', '{id}{cheap} {shelf}', '{id}料子 (回头客|熟客|代理)', '(二代|证件)料 {fresh} {shelf}', '{sell}{id} {shelf}', '{fake}{id} {shelf}' ] },
  { id: 'ad-share-english', templates: [
    '{id_word_en} / {shelf_en}\n{ad_file_en}\n{ad_file_en}\n{ad_note_en}', '{id_word_en} {shelf_en}\n{ad_note_en}\n{ad_file_en}', '(real|printed|genuine|custom) {id_word_en}, {shelf_en}\n{ad_file_en}\n{ad_note_en}', '{id_word_en} {shelf_en}', '{shelf_en}: {id_word_en}, {pick_en}\n{ad_file_en}\n{ad_file_en}' ] },
  { id: 'ad-group', templates: [
    '(办证|证件|二代|卡片|料子|{id}|SFZ|小卡片)(总群|交流|批发|货源|一群|{n}群|供货|对接|服务|交流群|一手)\n{id} {papers} {bulk} {bulk}', '(办证|证件|二代|卡片|料子)(总群|交流|供货群|{n}群)\n{id}{real}，{claim}，{claim}，{cheap}', '{id}(货源|批发|供应)群\n{pick}，{claim}，(支付宝|微信|USDT)(付款|都收)', '(证件|卡证|各类证)(定制|制作|代做|快出)群\n{id}、{papers}、{papers}，(当天出|两天出|当面取)，{cheap}', '(兄弟|江湖|夜猫|地下)(群|会|交流)\n{sell}{id}，也{buy}{id}，(报价|成交)找管理', '{kit}(对接|供货|收售)群\n{parts}，{cheap}，{kit_claim}', '(证件|实名)(中转|资源)群\n{sell}{id}，{bulk}\n(公告|接单|晒单|价目)\n(闲聊|新人必看|售后)' ] },
  { id: 'ad-group-short', templates: [
    '{id}{shelf}群\n{cheap}', '(卡片|证件)批发\n{id} {pick} {cheap}', '{id} {bulk}', '{id} {papers} {bulk} {bulk}', '{real}{id}现货，{claim}{claim}，{cheap}', '{slang}{shelf}\n{id}，{pick}，{pay}' ] },
  { id: 'ad-group-english', templates: [
    '(China|Mainland|Local) (ID|card|papers) (depot|counter|source|shop|vendor)\n(Real|Printed|Genuine|Registered|New) {id_word_en}, {claim_en}, {price_en}', '(docs|documents|papers) (shop|supply|for expats)\n{id_word_en}, {claim_en}, {pick_en}', '{id_word_en} (supplier|wholesale)\n{bulk_en}, {ship_en}, {price_en}', '(Expat|Foreigner) (papers|ID help)\n(Order|Collect) {id_word_en} (this week|in another name|no visit needed), {price_en}\n(prices|orders|reviews)' ] },
  { id: 'ad-kit', templates: [
    '{kit}，{parts}，{kit_claim}，{kit_claim}。{amount}一套，(单卖|拆卖|只拿){id}{amount}。{call}', '{bulk}{kit}({parts})，{kit_claim}，{price}一套{sep}{call}', '(一手|手上有){kit}：{parts}。{kit_claim}，{kit_claim}，{amount}(一套|/套)，{contact}', '{parts}，{kit_claim}，{amount}一套，(单证|单卡|光{id}){amount}，{contact}', '(收|出){kit}，{kit_claim}，{kit_claim}，{price}，{call}' ] },
];
