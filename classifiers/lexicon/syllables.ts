/** Every syllable of standard Chinese without its tone, `ü` as `v`. */
const ALL =
  'a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo';

const LETTERS = 26;
const FIRST = 0x61;

/** The syllables as a tree of letters: by node and letter the next node, 0 where there is none. */
const NEXT: number[] = Array.from({ length: LETTERS }, () => 0);
const ENDS: boolean[] = [false];

function enter(syllable: string): void {
  let node = 0;
  for (let index = 0; index < syllable.length; index += 1) {
    const place = node * LETTERS + syllable.charCodeAt(index) - FIRST;
    if (NEXT[place] === 0) {
      NEXT[place] = ENDS.length;
      ENDS.push(false);
      NEXT.push(...Array.from({ length: LETTERS }, () => 0));
    }
    node = NEXT[place] ?? 0;
  }
  ENDS[node] = true;
}

for (const syllable of ALL.split(' ')) {
  enter(syllable);
}

/** Whether a UTF-16 unit is a lower-case Latin letter. */
export function isLatin(unit: number): boolean {
  return unit >= FIRST && unit < FIRST + LETTERS;
}

/**
 * By place in a text: 1 where letters begin, or where those before them in their run are whole syllables; so a further
 * syllable may begin there.
 */
export function syllableStarts(text: string): Uint8Array {
  const starts = new Uint8Array(text.length + 1);
  for (let from = 0; from < text.length; from += 1) {
    if (!isLatin(text.charCodeAt(from))) {
      continue;
    }
    if (from === 0 || !isLatin(text.charCodeAt(from - 1))) {
      starts[from] = 1;
    }
    if (starts[from] === 1) {
      markEnds(text, from, starts);
    }
  }
  return starts;
}

function markEnds(text: string, from: number, starts: Uint8Array): void {
  let node = 0;
  for (let index = from; isLatin(text.charCodeAt(index)); index += 1) {
    node = NEXT[node * LETTERS + text.charCodeAt(index) - FIRST] ?? 0;
    if (node === 0) {
      return;
    }
    if (ENDS[node] === true) {
      starts[index + 1] = 1;
    }
  }
}
