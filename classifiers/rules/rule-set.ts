import { createHash } from 'node:crypto';
import type { Span } from '../../core/signal.ts';
import { type Channel, sourceSpan } from '../normalize/channel.ts';
import { type Reading, read } from '../reading.ts';
import { type Found, firstsOf, Machine } from './machine.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternError } from './pattern.ts';
import { assemble } from './program.ts';
import type { WrittenRule } from './schema.ts';
import { Words } from './words.ts';

/** As many findings of one rule as one text may give. */
const MOST_FINDINGS = 24;
/**
 * Steps that a pattern may take in one window of text (700 units), about ten milliseconds: time that is the same on every
 * machine, so that one text has one score.
 */
const MOST_STEPS = 400_000;

/** What one rule found, and what it weighs. */
interface RuleFinding {
  readonly id: string;
  readonly span: Span;
  readonly weight: number;
}

/** What the rules say of a text. */
export interface Ruling {
  /** `rule.<id>` of active rules, `shadow.<id>` of those that are tried. */
  readonly findings: readonly RuleFinding[];
  /** The weights of the active rules that found something, each once: log-odds. */
  readonly weight: number;
  /** An active rule speaks for an offer. */
  readonly accuses: boolean;
}

interface Rule extends WrittenRule {
  readonly run: (text: string) => Found;
}

/** A rule as it is listed. */
interface ListedRule {
  readonly id: string;
  readonly state: WrittenRule['state'];
  readonly weight: number;
}

/** Rules ready to run. They are pure: the same text has the same ruling. */
export class RuleSet {
  /** Changes with every change of the rules. */
  readonly digest: string;
  readonly #written: readonly WrittenRule[];
  readonly #rules: readonly Rule[];
  readonly #overruns = new Map<string, number>();

  /** Throws `RuleError` for a pattern that cannot be run. */
  constructor(written: readonly WrittenRule[]) {
    this.#written = written;
    this.#rules = written.map((rule, index) => ({ ...rule, run: runnerOf(rule, index) }));
    this.digest = createHash('sha256')
      .update(JSON.stringify(written.map(partsOf)))
      .digest('hex')
      .slice(0, 8);
  }

  get rules(): readonly ListedRule[] {
    return this.#rules.map(({ id, state, weight }) => ({ id, state, weight }));
  }

  /** The same rules as they would act, none in the shadow. */
  acting(): RuleSet {
    return new RuleSet(this.#written.map((rule) => ({ ...rule, state: 'active' })));
  }

  /** Rules that took too long in some texts and were switched off for them, with how many texts. */
  get overruns(): ReadonlyMap<string, number> {
    return this.#overruns;
  }

  /** What the rules find in a text that was read. A rule that takes too long finds nothing in it. */
  rule(reading: Reading): Ruling {
    const findings: RuleFinding[] = [];
    let weight = 0;
    let accuses = false;
    for (const rule of this.#rules) {
      const spans = this.#spansOf(rule, reading);
      const acts = rule.state === 'active';
      const id = `${acts ? 'rule' : 'shadow'}.${rule.id}`;
      findings.push(...spans.map((span) => ({ id, span, weight: rule.weight })));
      weight += acts && spans.length > 0 ? rule.weight : 0;
      accuses ||= acts && spans.length > 0 && rule.weight > 0;
    }
    return { findings, weight, accuses };
  }

  #spansOf(rule: Rule, reading: Reading): readonly Span[] {
    const channel = rule.in === 'raw' ? null : reading[rule.in];
    const { places, isOver } = rule.run(channel?.text ?? reading.raw);
    if (isOver) {
      this.#overruns.set(rule.id, (this.#overruns.get(rule.id) ?? 0) + 1);
      return [];
    }
    return places.map(([from, to]) => spanIn(channel, from, to));
  }
}

/** What of a rule changes what it does. */
function partsOf({ id, state, weight, in: channel, words, pattern }: WrittenRule): unknown[] {
  return [id, state, weight, channel, words, pattern];
}

function spanIn(channel: Channel | null, from: number, to: number): Span {
  return channel === null ? [from, to] : sourceSpan(channel, from, to);
}

/** A rule that cannot be run: which one, and what is wrong with it. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  /** Where it stands in the file: `rules.3.pattern`. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

function runnerOf(rule: WrittenRule, index: number): Rule['run'] {
  if (rule.words !== undefined) {
    return wordRunner(rule.words, rule.in, index);
  }
  try {
    return patternRunner(rule.pattern ?? '', rule.in);
  } catch (error) {
    if (error instanceof PatternError) {
      throw new RuleError(`rules.${index}.pattern`, error.message);
    }
    throw error;
  }
}

/** A written word as texts of the channel have it. */
function inForm(written: string, channel: WrittenRule['in']): string {
  return channel === 'raw' ? written : read(written)[channel].text;
}

function wordRunner(
  words: readonly string[],
  channel: WrittenRule['in'],
  index: number,
): Rule['run'] {
  const formed = words.map((word) => inForm(word, channel));
  const short = formed.findIndex((word) => word.length < 2);
  if (short >= 0) {
    throw new RuleError(
      `rules.${index}.words.${short}`,
      `nothing but one character is left of it in the ${channel} form of texts`,
    );
  }
  const finder = new Words(formed);
  return (text) => ({
    places: finder.find(text, MOST_FINDINGS),
    steps: text.length,
    isOver: false,
  });
}

function patternRunner(pattern: string, channel: WrittenRule['in']): Rule['run'] {
  const fold = channel === 'raw' ? (written: string) => written : foldLiteral;
  const program = assemble(parsePattern(pattern, fold));
  if (firstsOf(program).mayBeEmpty) {
    throw new PatternError('it matches where there is nothing', 1);
  }
  const machine = new Machine(program);
  return (text) => machine.find(text, MOST_FINDINGS, MOST_STEPS);
}

/** Small letters and simplified characters, as texts are read; a comma stands for every pause, and so it stays. */
function foldLiteral(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? read(character).folded.text : character;
}
