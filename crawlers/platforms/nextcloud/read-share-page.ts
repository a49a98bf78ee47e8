import type { Document, Element } from 'domhandler';
import type { SharedFile } from '../../../core/link.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import type { ShownPage } from '../../disks/shown-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, first, type Selector, selector } from '../../dom/select.ts';
import { initialTextOf } from './schema.ts';

/** What the page of an open share shows; null and empty for what it does not. */
export interface SharePage {
  readonly title: string | null;
  readonly owner: string | null;
  /** What the sharer wrote for who receives it. */
  readonly note: string | null;
  readonly picture: string | null;
  readonly isFolder: boolean;
  readonly files: readonly SharedFile[];
}

/** Nextcloud 28 and later put state into `input#initial-state-files_sharing-NAME`, before and ownCloud into `input#NAME`. */
const STATE = selector('input[id^="initial-state-files_sharing-"]');
const FILE_NAME = selector('input#filename');
const FILE_SIZE = selector('input#filesize');
const MIME_TYPE = selector('input#mimetype');
const SHARED_BY = selector('.header-shared-by, .header-details, #header .info');
const OWNER = selector('[data-owner-display-name], #displayname');
/** Rows that the script of the page makes, by version. */
const ROWS = selector('tr[data-file], [data-cy-files-list-row-name]');

/** Reads the page of an open share. */
export function readSharePage(page: ShownPage, base: string): SharePage {
  const { document, meta } = page;
  const state = stateIn(document);
  const name = state.get('filename') ?? valueOf(FILE_NAME, document);
  const title = name ?? withoutBrand(meta.get('og:title') ?? page.title, meta.get('og:site_name'));
  const rows = all(ROWS, document).map((row) => fileOf(row, base));
  const isFolder = isFolderOf(state, document);
  const picture = meta.get('og:image') ?? null;
  return {
    title,
    owner: ownerIn(state, document),
    note: state.get('note') ?? null,
    picture,
    isFolder,
    files: isFolder || title === null ? rows : [singleOf(title, document, picture, base)],
  };
}

function stateIn(document: Document): ReadonlyMap<string, string> {
  const state = new Map<string, string>();
  for (const { attribs } of all(STATE, document)) {
    const name = (attribs['id'] ?? '').slice('initial-state-files_sharing-'.length);
    const text = initialTextOf(attribs['value'] ?? '');
    if (text !== null && !state.has(name)) {
      state.set(name, text);
    }
  }
  return state;
}

/** The view `public-file-share` is that of one file; before there were views, a folder had the type of one. */
function isFolderOf(state: ReadonlyMap<string, string>, document: Document): boolean {
  const view = state.get('view');
  return view === undefined
    ? valueOf(MIME_TYPE, document) === 'httpd/unix-directory'
    : view !== 'public-file-share';
}

function valueOf(css: Selector, document: Document): string | null {
  return first(css, document)?.attribs['value'] || null;
}

/** `shared by NAME`, in the languages of those who run it, or what the markup says of the owner. */
function ownerIn(state: ReadonlyMap<string, string>, document: Document): string | null {
  const element = first(OWNER, document);
  const named = element?.attribs['data-owner-display-name'] ?? element?.attribs['value'] ?? '';
  const line = lineOf(first(SHARED_BY, document)).slice(0, 300);
  const written =
    /^(?:(?:shared by|geteilt von|partagé par)\s(.{1,200})|由(.{1,200})(?:共享|分享))$/iu.exec(
      line,
    );
  const names = [
    state.get('ownerDisplayName'),
    named,
    written?.[1]?.trim(),
    written?.[2]?.trim(),
    state.get('owner'),
  ];
  return names.find((name) => name !== undefined && name !== '') ?? null;
}

/** `NAME - Nextcloud`, where the site is called so. */
function withoutBrand(title: string, site: string | undefined): string | null {
  const brands = [site ?? '', 'Nextcloud', 'ownCloud'].filter((brand) => brand !== '');
  const brand = brands.find((one) => title.endsWith(` - ${one}`));
  const name = brand === undefined ? title : title.slice(0, -brand.length - 3);
  return name === '' || brands.includes(name) ? null : name;
}

function fileOf({ attribs }: Element, base: string): SharedFile {
  const size = Number(attribs['data-size'] ?? Number.NaN);
  return sharedFileOf(
    {
      id: '',
      name: attribs['data-file'] ?? attribs['data-cy-files-list-row-name'] ?? '',
      size: Number.isSafeInteger(size) && size >= 0 ? size : null,
      isDirectory: attribs['data-type'] === 'dir',
      thumbnail: null,
    },
    '',
    base,
  );
}

function singleOf(
  name: string,
  document: Document,
  thumbnail: string | null,
  base: string,
): SharedFile {
  const size = Number(valueOf(FILE_SIZE, document) ?? Number.NaN);
  const known = Number.isSafeInteger(size) && size >= 0 ? size : null;
  return sharedFileOf({ id: '', name, size: known, isDirectory: false, thumbnail }, '', base);
}
