import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  CLUE_ORIGINS,
  CLUE_STATES,
  type ClueAct,
  type ClueOrigin,
  type ClueState,
} from '../../../core/clue.ts';
import { StageError } from '../../../core/failure.ts';
import type { ClueView } from '../../../core/repositories/clues.ts';
import { actOnClue, casesForClue, clueStatus, submitClue } from '../../../pipeline/clue.ts';
import { type CommandContext, withLine } from '../context.ts';
import { oneOf, several } from '../parse-option.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';

interface SubmitOptions extends CommonOptions {
  readonly text?: string;
  readonly link?: readonly string[];
  readonly picture?: readonly string[];
  readonly from: ClueOrigin;
}

interface DeedOptions extends CommonOptions {
  readonly as: string;
  readonly reason?: string;
  readonly words?: string;
}

export function clueCommand(context: CommandContext): Command {
  return new Command('clue')
    .description(
      'tips from the public and from flaggers: taken in, read, linked to cases, answered',
    )
    .addCommand(submitCommand(context))
    .addCommand(statusCommand(context))
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(deedCommand(context, 'take', 'say that you are reading it'))
    .addCommand(deedCommand(context, 'link', 'it belongs to a case').argument('<case>'))
    .addCommand(deedCommand(context, 'answer', 'what whoever holds its number is told'))
    .addCommand(deedCommand(context, 'close', 'nothing follows from it'));
}

function submitCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('submit').description('takes in a tip; prints its number'))
    .option('--text <text>', 'what was seen, in words')
    .option('--link <url>', 'where; may be repeated', several)
    .option('--picture <file>', 'a JPEG, PNG, GIF or WebP file; may be repeated', several)
    .option('--from <origin>', CLUE_ORIGINS.join(', '), oneOf(CLUE_ORIGINS), 'public')
    .action(async (options: SubmitOptions) => {
      const pictures = await Promise.all((options.picture ?? []).map(pictureOf));
      await withLine(context, options, async ({ deps }) => {
        const tip = {
          text: options.text ?? '',
          links: options.link ?? [],
          pictures,
          origin: options.from,
        };
        const { number } = await submitClue(tip, deps, randomBytes, context.signal);
        context.terminal.out(
          options.json === true ? JSON.stringify({ trackingNumber: number }) : number,
        );
      });
    });
}

async function pictureOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${file} cannot be read`, { cause: error });
  }
}

function statusCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('status').description('what became of a tip'))
    .argument('<number>', 'as submit printed it')
    .action(async (number: string, options: CommonOptions) => {
      await withLine(context, options, async ({ deps }) => {
        const status = await clueStatus(number, deps);
        const { state, submittedAt, answer } = status;
        context.terminal.out(
          options.json === true
            ? JSON.stringify(status)
            : `${state}, sent ${submittedAt.toISOString()}${answer === null ? '' : `\n${answer}`}`,
        );
      });
    });
}

/** Clues listed at most; the console pages through more. */
const MOST_LISTED = 1_000;

function listCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('list').description('the clues, what to read first first'))
    .option('--state <state>', CLUE_STATES.join(', '), oneOf(CLUE_STATES))
    .action(async (options: CommonOptions & { readonly state?: ClueState }) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        for (const clue of await store.clues.list({ state: options.state }, null, MOST_LISTED)) {
          context.terminal.out(
            options.json === true ? JSON.stringify(documentOf(clue)) : lineOf(clue),
          );
        }
      });
    });
}

function showCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('show').description('one clue, and cases it may belong to'))
    .argument('<clue>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, async ({ deps }) => {
        const clue = await deps.store.clues.get(id);
        const document = {
          ...documentOf(clue),
          events: await deps.store.clues.events(id),
          suggestions: await casesForClue(clue, deps),
        };
        context.terminal.out(JSON.stringify(document, null, options.json === true ? 0 : 2));
      });
    });
}

function deedCommand(context: CommandContext, act: ClueAct, description: string): Command {
  const command = withCommonOptions(new Command(act).description(description))
    .argument('<clue>')
    .requiredOption('--as <user>', 'who does it');
  if (act === 'answer') {
    command.requiredOption('--words <text>', 'the answer');
  } else if (act !== 'take') {
    command.requiredOption('--reason <text>', 'why');
  }
  return command.action(async (...given: readonly unknown[]) => {
    // Commander gives the arguments, then the options, then the command.
    const names = given.filter((one) => typeof one === 'string');
    const options = command.opts<DeedOptions>();
    await withLine(context, options, async ({ deps }) => {
      const [clueId = '', caseId = null] = names;
      const words = options.words ?? options.reason ?? '';
      await actOnClue(clueId, { act, by: options.as, words, caseId }, deps);
      const clue = await deps.store.clues.get(clueId);
      context.terminal.out(
        options.json === true
          ? JSON.stringify(documentOf(clue))
          : `clue ${clueId} is ${clue.state}`,
      );
    });
  });
}

function documentOf({ id, ...clue }: ClueView): object {
  return { clueId: id, ...clue };
}

function lineOf({ id, state, origin, verdict, probability, text, links }: ClueView): string {
  const shown = (text === '' ? (links[0] ?? '(a picture)') : text).replaceAll(/\s+/gu, ' ');
  return `${id}  ${state.padEnd(8)} ${origin.padEnd(8)} ${verdict.padEnd(7)} ${probability.toFixed(2)}  ${shown.slice(0, 60)}`;
}
