import { type Element, isTag, type ParentNode } from 'domhandler';

/** Whether an element fits. */
type Test = (element: Element) => boolean;

/** `tag`, `.class`, `#id`, `[name]`, `[name="value"]` and `^=`, `$=`, `*=` with the value in double quotes. */
const SIMPLE =
  /^(?:([a-z][a-z0-9]*)|\.([\w-]+)|#([\w-]+)|\[([a-z-]+)(?:([\^$*]?)="([^"\\]+)")?\])/u;

/** What stands between two compounds: a child where it holds `>`, else anything below. */
const COMBINATOR = /^(?:\s*>\s*|\s+)/u;

/** Attributes whose values are told apart by case (HTML standard, 4.16.2, names those that are not). */
const BY_CASE = /^(?:href|src|id|class|title|style|data-[a-z-]+)$/u;

/**
 * A selector of compounds of tags, classes, ids and attributes as a test of its own: one compound, one below or right below
 * another, or several below one another. Null for any other. Four in five selectors of the forums are such.
 */
export function plainSelector(css: string): Test | null {
  const compounds: Test[] = [];
  const combinators: string[] = [];
  for (let rest = css.trim(); ; ) {
    const compound = readCompound(rest);
    if (compound === null) {
      return null;
    }
    compounds.push(compound.fits);
    if (compound.rest === '') {
      return testOf(compounds, combinators);
    }
    const combinator = COMBINATOR.exec(compound.rest)?.[0];
    if (combinator === undefined) {
      return null;
    }
    combinators.push(combinator.trim());
    rest = compound.rest.slice(combinator.length);
  }
}

function readCompound(css: string): { readonly fits: Test; readonly rest: string } | null {
  const tests: Test[] = [];
  let rest = css;
  for (let match = SIMPLE.exec(rest); match !== null; match = SIMPLE.exec(rest)) {
    const isMisplaced = match[1] !== undefined && tests.length > 0;
    if (isMisplaced || (match[4] !== undefined && !BY_CASE.test(match[4]))) {
      return null;
    }
    tests.push(simpleTest(match));
    rest = rest.slice(match[0].length);
  }
  const [first, ...others] = tests;
  if (first === undefined) {
    return null;
  }
  const fits: Test =
    others.length === 0
      ? first
      : (element) => first(element) && others.every((test) => test(element));
  return { fits, rest };
}

function simpleTest([, tag, className, id, name = '', how, value]: RegExpExecArray): Test {
  if (tag !== undefined) {
    return (element) => element.name === tag;
  }
  if (className !== undefined) {
    return (element) => hasWord(element.attribs['class'], className);
  }
  if (id !== undefined) {
    return (element) => element.attribs['id'] === id;
  }
  if (value === undefined) {
    return (element) => element.attribs[name] !== undefined;
  }
  switch (how ?? '') {
    case '^':
      return (element) => element.attribs[name]?.startsWith(value) === true;
    case '$':
      return (element) => element.attribs[name]?.endsWith(value) === true;
    case '*':
      return (element) => element.attribs[name]?.includes(value) === true;
    default:
      return (element) => element.attribs[name] === value;
  }
}

/**
 * Whether one of the words, divided by white space, is this one. A loop of our own: most lists of classes differ from it in their
 * first letter.
 */
function hasWord(words: string | undefined, word: string): boolean {
  if (words === undefined) {
    return false;
  }
  const last = words.length - word.length;
  const first = word.charCodeAt(0);
  for (let at = 0; at <= last; at += 1) {
    if (words.charCodeAt(at) === first && isWordAt(words, at, word)) {
      return true;
    }
  }
  return false;
}

function isWordAt(text: string, from: number, word: string): boolean {
  const to = from + word.length;
  return (
    (from === 0 || isSpace(text.charCodeAt(from - 1))) &&
    (to === text.length || isSpace(text.charCodeAt(to))) &&
    text.startsWith(word, from)
  );
}

const SPACE = /\s/u;

function isSpace(code: number): boolean {
  return code < 160
    ? code === 32 || (code >= 9 && code <= 13)
    : SPACE.test(String.fromCharCode(code));
}

function testOf(compounds: readonly Test[], combinators: readonly string[]): Test | null {
  const own = compounds.at(-1);
  const around = compounds.slice(0, -1).toReversed();
  const [nearest] = around;
  if (own === undefined || nearest === undefined) {
    return own ?? null;
  }
  if (combinators.every((combinator) => combinator === '')) {
    const liesIn = nesting(around);
    return (element) => own(element) && liesIn(element);
  }
  return combinators.length === 1
    ? (element) => own(element) && isIn(element.parent, nearest)
    : null;
}

function isIn(parent: ParentNode | null, fits: Test): boolean {
  return parent !== null && isTag(parent) && fits(parent);
}

/** Between two ancestors that are remembered: pages seldom nest deeper, and remembering costs more than a look. */
const STRIDE = 32;

/**
 * Whether an element lies in what fits, the nearest first. Ancestors far out of which it is known to be false are remembered, so
 * that a page costs no more however deep it nests.
 */
function nesting(around: readonly Test[]): Test {
  const outside = around.map(() => new WeakSet<Element>());
  // oxlint-disable-next-line complexity -- one walk outwards, divided nowhere without a cost for each element
  return (element) => {
    const passed: { readonly node: Element; readonly met: number }[] = [];
    let met = 0;
    let node = element.parent;
    for (let height = 1; node !== null && isTag(node); height += 1) {
      if (height % STRIDE === 0) {
        if (outside[met]?.has(node) === true) {
          break;
        }
        passed.push({ node, met });
      }
      met += around[met]?.(node) === true ? 1 : 0;
      if (met === around.length) {
        return true;
      }
      node = node.parent;
    }
    for (const far of passed) {
      outside[far.met]?.add(far.node);
    }
    return false;
  };
}
