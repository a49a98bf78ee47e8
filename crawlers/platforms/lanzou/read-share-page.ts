import type { Document } from 'domhandler';
import type { SharedFile } from '../../../core/link.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { sizeOfPrinted } from '../../disks/printed-size.ts';
import { type ShownPage, shownPageOf } from '../../disks/shown-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, first, type Selector, selector } from '../../dom/select.ts';
import { absoluteAddress } from '../../html/address.ts';
import { momentOfPrinted } from '../../times/printed-time.ts';
import { variablesOf } from './share-form.ts';

/** What the page of a share shows; null and empty for what it does not. */
export interface SharePage {
  readonly title: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly size: number | null;
  readonly postedAt: Date | null;
  readonly folders: readonly (SharedFile & { readonly url: string | null })[];
}

const NAMES = ['#filenajax', '.n_box_3fn', '.filethetext', '.user-title'].map((css) =>
  selector(css),
);
const DESCRIPTIONS = ['.n_box_des', '#filename', '.user-radio-0'].map((css) => selector(css));
const OWNERS = ['.user-name', '.n_login .name'].map((css) => selector(css));
const PLAIN_FACT = selector('.n_file_infos');
const SUBFOLDER = selector('.mbxfolder a[href], .folderlink a[href]');
const SUBFOLDER_NAME = selector('.filename');

/** Folders within a folder that are named. */
const MAX_FOLDERS = 100;

/** Reads the page of a file or a folder, in the layouts that public code knows. */
export function readSharePage(page: PageAnswer, timeZone: string): SharePage {
  const shown = shownPageOf(page.text);
  const { document } = shown;
  const written = labelled(shown.text, '上传时间') ?? lineOf(first(PLAIN_FACT, document));
  return {
    title: titleOf(shown, page.text),
    description: descriptionOf(shown),
    owner: labelled(shown.text, '分享用户') ?? firstLine(OWNERS, document),
    size: sizeOfPrinted(labelled(shown.text, '大小') ?? ''),
    postedAt: momentOfPrinted(written, { timeZone, fetchedAt: page.fetchedAt }),
    folders: all(SUBFOLDER, document)
      .slice(0, MAX_FOLDERS)
      .map((link) => ({
        name: lineOf(first(SUBFOLDER_NAME, link) ?? link),
        size: null,
        isDirectory: true,
        url: absoluteAddress(link.attribs['href'] ?? '', page.finalUrl),
      })),
  };
}

/** `NAME - 蓝奏云`; a folder's page is named by script. */
function titleOf({ title, document }: ShownPage, html: string): string | null {
  const plain = title.replace(/(?:^| - )蓝奏云.{0,20}$/u, '').trim();
  const variable = /document\.title\s{0,5}=\s{0,5}([\w$]{1,40})/u.exec(html)?.[1];
  const scripted = variable === undefined ? undefined : variablesOf(html).get(variable);
  return plain || (scripted ?? firstLine(NAMES, document));
}

/** Of the description in the head only what stands after the size: `文件大小：1.2 M|…`. */
function descriptionOf({ meta, document }: ShownPage): string | null {
  const head = meta.get('description') ?? '';
  const afterSize = head.startsWith('文件大小') ? head.slice(head.indexOf('|') + 1).trim() : '';
  return firstLine(DESCRIPTIONS, document) ?? (afterSize === '' ? null : afterSize);
}

function firstLine(selectors: readonly Selector[], document: Document): string | null {
  const lines = selectors.map((one) => lineOf(first(one, document)));
  return lines.find((line) => line !== '') ?? null;
}

/** What stands after a label on its line. */
function labelled(text: string, label: string): string | null {
  const at = text.indexOf(`${label}：`);
  if (at === -1) {
    return null;
  }
  const line = text.slice(at + label.length + 1, at + 200).split('\n')[0] ?? '';
  return line.trim() === '' ? null : line.trim();
}
