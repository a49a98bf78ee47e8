/** A province-level division: its code (GB/T 2260), names, and its tile on a map of tiles, from the top left. */
export interface Region {
  readonly code: string;
  readonly short: string;
  readonly zh: string;
  readonly en: string;
  readonly column: number;
  readonly row: number;
}

/** Near where they lie; a tile each, so that a small province is seen as well as a large one. */
const TILES = `
23 黑 黑龙江 Heilongjiang 7 0
65 新 新疆 Xinjiang 0 1
15 蒙 内蒙古 Inner-Mongolia 5 1
21 辽 辽宁 Liaoning 6 1
22 吉 吉林 Jilin 7 1
63 青 青海 Qinghai 1 2
62 甘 甘肃 Gansu 2 2
64 宁 宁夏 Ningxia 3 2
14 晋 山西 Shanxi 4 2
13 冀 河北 Hebei 5 2
11 京 北京 Beijing 6 2
12 津 天津 Tianjin 7 2
54 藏 西藏 Tibet 1 3
51 川 四川 Sichuan 2 3
61 陕 陕西 Shaanxi 3 3
41 豫 河南 Henan 4 3
37 鲁 山东 Shandong 5 3
50 渝 重庆 Chongqing 2 4
42 鄂 湖北 Hubei 3 4
34 皖 安徽 Anhui 4 4
32 苏 江苏 Jiangsu 5 4
31 沪 上海 Shanghai 6 4
53 滇 云南 Yunnan 1 5
52 黔 贵州 Guizhou 2 5
43 湘 湖南 Hunan 3 5
36 赣 江西 Jiangxi 4 5
33 浙 浙江 Zhejiang 5 5
45 桂 广西 Guangxi 2 6
44 粤 广东 Guangdong 3 6
35 闽 福建 Fujian 4 6
71 台 台湾 Taiwan 5 6
46 琼 海南 Hainan 2 7
82 澳 澳门 Macau 3 7
81 港 香港 Hong-Kong 4 7`;

export const REGIONS: readonly Region[] = TILES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', short = '', zh = '', en = '', column = '0', row = '0'] = line.split(' ');
    return {
      code,
      short,
      zh,
      en: en.replace('-', ' '),
      column: Number(column),
      row: Number(row),
    };
  });

/** Residents from Taiwan and foreigners carry codes of their own. */
const OTHERS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '83': { zh: '台湾居民', en: 'residents from Taiwan' },
  '91': { zh: '外国人', en: 'foreigners' },
};

/** The name of a code; the code itself where it has none. */
export function regionName(code: string, language: 'zh' | 'en'): string {
  const known = REGIONS.find((region) => region.code === code) ?? OTHERS[code];
  return known?.[language] ?? code;
}
