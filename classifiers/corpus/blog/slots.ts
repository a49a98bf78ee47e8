import type { Slots } from '../grammar.ts';

/** Words of microblogs: places, banks, exchanges, hashtags and the tails of posts. */
export const BLOG_SLOTS: Slots = {
  'blog-city': ['北京', '上海', '广州', '深圳', '杭州', '成都', '重庆', '武汉', '南京', '西安', '郑州', '长沙', '沈阳', '青岛', '昆明', '东莞', '佛山', '厦门', '合肥', '哈尔滨', '贵阳', '南宁', '石家庄', '苏州'],
  'blog-country': ['泰国', '柬埔寨', '越南', '缅甸', '老挝', '菲律宾', '马来西亚', '迪拜', '印尼', '新加坡', '日本', '韩国', '英国', '加拿大'],
  'blog-bank': ['工行', '农行', '中行', '建行', '交行', '招行', '邮储', '平安', '民生', '浦发', '光大', '兴业', '农信', '中信'],
  'blog-hkbank': ['汇丰', '恒生', '中银香港', '渣打', '众安银行', '滙豐', '東亞', '天星'],
  'blog-ex': ['币安', 'OKX', '欧易', 'Bybit', '火币', 'Gate', 'Bitget', 'Coinbase', 'Kraken', '抹茶', 'Binance', 'KuCoin'],
  'blog-ucard': ['Bitget卡', '野卡', 'Dupay', 'RedotPay', 'Bybit卡', 'Infini', 'Onekey卡', 'Safepal卡', 'Wirex', 'N26'],
  'blog-uni': ['武汉大学', '中山大学', '悉尼大学', '曼大', 'UCL', '莫纳什', '郑大', '深大', '多伦多大学', '川大', '纽卡斯尔', '港理工'],
  'blog-film': ['边水往事', '无双', '狂飙', '孤注一掷', '霸王别姬', '流浪地球', '猎冰', '三大队', '满江红', '漫长的季节'],
  'blog-handle': ['@老赵不在家_x', '@kafei_daily_0000000', '@小鱼同学xx', '@momo_momo_momo_0000', '@night_owl_xx_000000', '@阿杰的备用号', '@sanmao_new_new_0000', '@大白菜的日记', '@vip_channel_channel_0', '@今天也很困', '@hello_wrld_again_000', '@南方来信'],
  'blog-tag': ['#早安', '#热搜', '#日常', '#搞钱', '#副业', '#兼职', '#USDT', '#BTC', '#币圈', '#互关', '#同城', '#推特', '#中文推特', '#电报群', '#TG', '#大学生', '#宝妈', '#打工人', '#蓝V互关', '#东南亚', '#华人', '#跨境', '#身份证', '#实名', '#KYC', '#银行卡', '#四件套', '#办证', '#跑分', '#查档', '#博彩', '#外围', '#VPN', '#换汇', '#贷款', '#世界杯', '#美食', '#旅行'],
  'blog-stuff': ['{blog-tag} {blog-tag} {blog-tag}', '{blog-tag} {blog-tag}', '{blog-tag}{blog-tag}{blog-tag} #{blog-city}', '#{blog-city} #{blog-city} {blog-tag}', '{blog-handle} {blog-tag}', '🔥🔥 {blog-tag}', '{blog-handle} {blog-handle}', '👇👇👇', '{blog-tag} {blog-tag} {blog-tag} {blog-tag} {blog-tag}', '#{blog-country} {blog-tag} {blog-tag}', '➡️{blog-handle}'],
};
