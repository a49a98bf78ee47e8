import { type Document, type Element, isTag, isText } from 'domhandler';

/** Characters of one piece of JSON, and pieces of a page, that are parsed. */
const MAX_CHARACTERS = 4_000_000;
const MAX_PIECES = 24;

/** Characters below which a piece holds no post. */
const MIN_CHARACTERS = 60;

/** Attributes in which pages carry JSON for their scripts. */
const ATTRIBUTES = [
  'data-preloaded',
  'data-page',
  'data-state',
  'data-props',
  'data-json',
] as const;

/** The JSON that a page carries for machines and for its own scripts, parsed: JSON-LD, states, payloads. Never throws. */
export function carriedJson(document: Document): readonly unknown[] {
  const found: unknown[] = [];
  for (const written of piecesOf(document)) {
    const value = parsedJson(written);
    if (value !== undefined) {
      found.push(value);
    }
  }
  return found;
}

/** A value of JSON; undefined for anything else. What scripts write for a missing value is null. */
export function parsedJson(written: string): unknown {
  if (written.length < MIN_CHARACTERS || written.length > MAX_CHARACTERS) {
    return undefined;
  }
  try {
    return JSON.parse(written);
  } catch {
    return written.includes('undefined') ? parsedState(written) : undefined;
  }
}

function parsedState(written: string): unknown {
  try {
    return JSON.parse(written.replaceAll(/([:[,])\s{0,8}undefined(?=[,}\]])/gu, '$1null'));
  } catch {
    return undefined;
  }
}

function piecesOf(document: Document): readonly string[] {
  const pieces: string[] = [];
  const waiting: Element[] = document.children.filter(isTag).toReversed();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (pieces.length >= MAX_PIECES) {
      return pieces;
    }
    if (element.name === 'script') {
      pieces.push(...piecesOfScript(element));
      continue;
    }
    const { attribs } = element;
    const carried = ATTRIBUTES.map((name) => attribs[name] ?? '');
    pieces.push(...carried.filter((written) => /^\s*[[{]/u.test(written)));
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at];
      if (child !== undefined && isTag(child)) {
        waiting.push(child);
      }
    }
  }
  return pieces;
}

function piecesOfScript({ attribs, children }: Element): readonly string[] {
  const written = children.map((child) => (isText(child) ? child.data : '')).join('');
  if (written.length < MIN_CHARACTERS || written.length > MAX_CHARACTERS) {
    return [];
  }
  const type = attribs['type'] ?? '';
  if (/json/iu.test(type)) {
    return [written.trim()];
  }
  return type === '' || /javascript|module/iu.test(type) ? assigned(written) : [];
}

/** What is assigned to a name of its own: `window.__INITIAL_STATE__ = {…}`, `var state = […]`. */
const ASSIGNMENT = /(?:window\.|self\.|var |let |const )[\w$.[\]'"]{1,60}\s{0,4}=\s{0,4}(?=[{[])/gu;

/** Assignments of one script that are read. */
const MAX_ASSIGNED = 6;

function assigned(script: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of script.matchAll(ASSIGNMENT)) {
    const from = match.index + match[0].length;
    if (from >= end && found.length < MAX_ASSIGNED) {
      end = endOf(script, from);
      found.push(script.slice(from, end));
    }
  }
  return found;
}

const BRACKETS = /["{}[\]]/gu;
const CLOSING_QUOTE = /(?:[^"\\]|\\[^])*"/uy;

/** Where what opens at a place is closed again; the end of the script where it never is. */
function endOf(script: string, from: number): number {
  let depth = 0;
  BRACKETS.lastIndex = from;
  for (let match = BRACKETS.exec(script); match !== null; match = BRACKETS.exec(script)) {
    const [mark] = match;
    if (mark === '"') {
      CLOSING_QUOTE.lastIndex = BRACKETS.lastIndex;
      if (!CLOSING_QUOTE.test(script)) {
        return script.length;
      }
      BRACKETS.lastIndex = CLOSING_QUOTE.lastIndex;
      continue;
    }
    depth += mark === '{' || mark === '[' ? 1 : -1;
    if (depth === 0) {
      return BRACKETS.lastIndex;
    }
  }
  return script.length;
}
