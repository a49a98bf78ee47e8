import { z } from 'zod';
import { StageError } from '../../core/failure.ts';
import { type Source } from '../../core/source.ts';
import { SURFACES } from '../../core/surface.ts';
import { readJson } from './json-files.ts';

const HttpUrl = z.url({ protocol: /^https?$/u, error: 'expected an http or https address' });

const Declaration = z
  .strictObject({
    id: z.string().regex(
      // Seven digits in a row could be a person's number: no job that names it would be taken.
      /^(?!.*[0-9]{7})[a-z0-9][a-z0-9-]{0,62}$/u,
      'expected lower-case letters, digits (fewer than seven in a row) and -',
    ),
    name: z.string().min(1).max(200),
    surface: z.enum(SURFACES),
    platform: z.string().min(1).default('auto'),
    start: z.array(HttpUrl).min(1).max(1_000),
    allowHosts: z.array(z.string().regex(/^[^/\s]+:\d{1,5}$/u, 'expected host:port')).default([]),
    legalBasis: z.string().min(1),
    contact: z.string().min(3),
    robots: z.enum(['obey', 'ignore']).default('obey'),
    robotsBasis: z.string().min(1).nullable().default(null),
    pace: z
      .strictObject({
        requestsPerSecond: z.number().positive().max(1_000),
        concurrency: z.int().min(1).max(64),
      })
      .default({ requestsPerSecond: 1, concurrency: 1 }),
    budget: z
      .strictObject({ captures: z.int().min(1), minutes: z.number().positive() })
      .default({ captures: 5_000, minutes: 60 }),
    schedule: z
      .string()
      .regex(/^\S+(?: \S+){4,5}$/u, 'expected a cron expression')
      .nullable()
      .default(null),
    recipients: z.array(z.string().min(1)).default([]),
    ask: z.enum(['all', 'declared']).default('all'),
    timeZone: z.string().refine(isTimeZone, 'expected an IANA time zone').default('Asia/Shanghai'),
    follow: z.enum(['all', 'declared', 'none']).default('all'),
  })
  .refine(({ robots, robotsBasis }) => robots === 'obey' || robotsBasis !== null, {
    path: ['robotsBasis'],
    error: 'expected the legal basis for not obeying robots.txt',
  });

/** What a declaration may name beside plain values. */
export interface Known {
  isPlatform(id: string): boolean;
  isRecipient(id: string): boolean;
}

/** Reads one declaration file. Refuses it with the file, the path in it and what was expected. */
export async function readDeclaration(path: string, known: Known): Promise<Source> {
  return knownDeclaration(await readJson(path), path, known);
}

/** A declaration as an object that names nothing unknown; `origin` names it in refusals. */
export function knownDeclaration(declaration: unknown, path: string, known: Known): Source {
  const source = parseDeclaration(declaration, path);
  if (source.platform !== 'auto' && !known.isPlatform(source.platform)) {
    throw new StageError(
      'DECLARATION_INVALID',
      `${path}: platform: no adapter is named ${source.platform}`,
    );
  }
  const unknown = source.recipients.find((id) => !known.isRecipient(id));
  if (unknown !== undefined) {
    throw new StageError(
      'DECLARATION_INVALID',
      `${path}: recipients: no recipient is named ${unknown}`,
    );
  }
  return source;
}

/** A declaration as an object; `origin` names it in refusals. */
export function parseDeclaration(declaration: unknown, origin: string): Source {
  const parsed = Declaration.safeParse(declaration);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new StageError(
      'DECLARATION_INVALID',
      `${origin}: ${place === '' ? 'declaration' : place}: ${issue?.message ?? 'not usable'}`,
    );
  }
  return parsed.data;
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
