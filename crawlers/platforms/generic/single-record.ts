import { type Box, linkTextOf, textOf } from './box.ts';
import { isOfMake } from './choose-body.ts';
import { isPostLike } from './look.ts';
import { Places } from './places.ts';
import { closedRecords, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Times from which a lone post is looked for. */
const MAX_TIMES = 60;

/** Levels above a time at which its post is looked for. */
const MAX_CLIMB = 40;

/** Letters of a text that is a post even where no template's word says so. */
const MIN_LETTERS = 40;

/**
 * A post that stands alone: a page with one post, or a first post of its own make before the replies. It holds a time, a name and
 * a text. Null where there is none.
 */
export function singleRecord(
  survey: Survey,
  picked: readonly PageRecord[],
  make: Box | null,
): PageRecord | null {
  const first = picked.reduce((at, { root }) => Math.min(at, root.at), survey.boxes.length);
  const roots = new Set<Box>();
  const holdsText = textsOf(survey, make);
  for (const { box } of survey.times.slice(0, MAX_TIMES)) {
    const root = box.at < first ? rootAround(box, survey, picked, holdsText) : null;
    if (root !== null) {
      roots.add(root);
    }
  }
  const best = [...roots]
    .filter((root) => !holdsAnother(root, roots))
    .toSorted((one, other) => scoreOf(other, survey) - scoreOf(one, survey))[0];
  return best === undefined ? null : (closedRecords([best])[0] ?? null);
}

/** Whether a smaller post lies in an element: then that is the post, and this a part of the page. */
function holdsAnother(root: Box, roots: ReadonlySet<Box>): boolean {
  return [...roots].some(
    (other) => other !== root && isPostLike(other) && other.at > root.at && other.to <= root.to,
  );
}

/** The outermost post-like element around a mark that holds a name and none of the picked records. */
function rootAround(
  mark: Box,
  survey: Survey,
  picked: readonly PageRecord[],
  holdsText: HoldsText,
): Box | null {
  let found: Box | null = null;
  let plain: Box | null = null;
  let box: Box | null = mark;
  for (let level = 0; level < MAX_CLIMB && box !== null; level += 1, box = box.parent) {
    if (isBeyond(box, picked)) {
      break;
    }
    if (survey.hasNameIn(box) && holdsText(box)) {
      plain ??= holdsText.isMade ? box : null;
      found = isBetter(box, found) ? box : found;
    }
  }
  return found ?? plain;
}

/** Whether an element is the page, or holds other posts. */
function isBeyond({ element, at, to }: Box, picked: readonly PageRecord[]): boolean {
  return (
    element.name === 'body' ||
    element.name === 'html' ||
    picked.some(({ root }) => root.at >= at && root.at < to)
  );
}

function isBetter(box: Box, found: Box | null): boolean {
  const isWider = found === null || isNumbered(box) || !isNumbered(found);
  return isPostLike(box) && isWider && !isMuchMore(box, found);
}

/** Whether an element around a post holds far more than it: a list of posts, a page. */
function isMuchMore(box: Box, found: Box | null): boolean {
  return found !== null && textOf(box) > textOf(found) * 1.5 + 40 && !isNumbered(box);
}

function isNumbered({ element }: Box): boolean {
  return /\d/u.test(element.attribs['id'] ?? '') || element.attribs['itemscope'] !== undefined;
}

/** Whether an element holds what was written. */
interface HoldsText {
  (box: Box): boolean;
  /** Whether the make of other posts' texts is known. */
  readonly isMade: boolean;
}

/** Looks for texts once: elements of the shape that other posts' have, or of a telling name, or of some length. */
function textsOf({ boxes }: Survey, make: Box | null): HoldsText {
  let long: Places | null = null;
  let called: Places | null = null;
  function holds(box: Box): boolean {
    long ??= new Places(boxes.filter((inner) => isText(inner, make)));
    called ??= new Places(boxes.filter((inner) => isCalledText(inner, make)));
    return long.holds(box.at, box.to) || called.holds(box.at + 1, box.to);
  }
  return Object.assign(holds, { isMade: make !== null });
}

/** Elements that a text of one person has at most. */
const MAX_TEXT_BOXES = 12;

/** Whether an element is a text by its length alone; where other posts tell their make, by more of it. */
function isText(box: Box, make: Box | null): boolean {
  const least = make === null ? MIN_LETTERS : MIN_LETTERS * 3;
  return textOf(box) >= least && box.to - box.at <= MAX_TEXT_BOXES;
}

function isCalledText(box: Box, make: Box | null): boolean {
  if (textOf(box) + linkTextOf(box) === 0) {
    return false;
  }
  return (box.look.isBody && !box.look.isNoBody) || (make !== null && isOfMake(box, make));
}

function scoreOf(box: Box, survey: Survey): number {
  return ((textOf(box) + 1) / (survey.letters + 1)) * (isPostLike(box) ? 1.5 : 0.6);
}
