import type { Extraction, PageAnswer } from '../../../core/page.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { together } from '../../html/visitors.ts';
import { walkHtml } from '../../html/walk.ts';
import { addressOf, type DiscuzPlace, rootIn } from './address.ts';
import { contentOf, linksFoundIn } from './post-listing.ts';
import { ChromeReader } from './read-chrome.ts';
import { type ProfileField, ProfileReader } from './read-profile.ts';
import { wallOf } from './wall.ts';

type ProfilePlace = Extract<DiscuzPlace, { kind: 'profile' | 'member' }>;

/** Fields that a member writes freely; their text stands alone. */
const FREE_TEXT = /签名|介绍|简介|头衔|空间说明|signature|about|bio/iu;

/** Fields that the software fills or that say nothing of an offer. */
const FACTS =
  /邮箱状态|视频认证|统计|访问量|用户组|管理组|在线时间|注册时间|最后访问|上次|时区|性别|生日|出生地|居住地|星座|生肖|血型|情感|年收入|学历|身高|体重/u;

/** What a member says on the own page, as one listing; none where nothing is said. */
export function extractProfile(place: ProfilePlace, answer: PageAnswer): Extraction {
  const reader = new ProfileReader();
  const chrome = new ChromeReader();
  walkHtml(answer.text, together(reader, chrome));
  const root = rootIn(answer.text, answer.finalUrl);
  const fields = reader.fields.filter(({ label }) => label !== '' && !FACTS.test(label));
  const contents = fields.map((field) => ({ field, ...contentOf(field.written, root) }));
  const text = contents
    .filter((content) => content.text !== '')
    .map((content) => lineOf(content.field, content.text))
    .join('\n');
  if (text === '') {
    const hasCard = reader.name !== '';
    return {
      ...NOTHING,
      wall: hasCard ? null : wallOf(answer.status, chrome.message, answer.text),
    };
  }
  // A page asked for by name tells the number under which it is known.
  const url = addressOf(reader.uid === null ? place : { kind: 'profile', uid: reader.uid }, root);
  return {
    ...NOTHING,
    listings: [
      {
        url,
        kind: 'profile',
        text,
        author: reader.name === '' ? null : reader.name,
        authorUrl: url,
        postedAt: null,
        position: null,
        images: contents.flatMap(({ images }) => images),
        links: contents.flatMap(({ links }) => links),
      },
    ],
    ...bySurface(fields.flatMap(({ written }) => linksFoundIn(written, root))),
  };
}

function lineOf({ label }: ProfileField, text: string): string {
  return FREE_TEXT.test(label) ? text : `${label}：${text}`;
}
