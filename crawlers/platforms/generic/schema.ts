import { z } from 'zod';

/** An object of JSON. */
export const JsonObject = z.record(z.string(), z.unknown());

export type JsonObject = z.infer<typeof JsonObject>;

const Name = z.string().trim().min(1).max(80);

const NamedPerson = z.object({
  displayName: Name.nullish().catch(null),
  display_name: Name.nullish().catch(null),
  nickname: Name.nullish().catch(null),
  nickName: Name.nullish().catch(null),
  nick: Name.nullish().catch(null),
  name: Name.nullish().catch(null),
  username: Name.nullish().catch(null),
  userName: Name.nullish().catch(null),
  user_name: Name.nullish().catch(null),
  login: Name.nullish().catch(null),
  url: z.string().max(2_000).nullish().catch(null),
});

const Person = NamedPerson.transform((person, context) => {
  const name =
    person.displayName ??
    person.display_name ??
    person.nickname ??
    person.nickName ??
    person.nick ??
    person.name ??
    person.username ??
    person.userName ??
    person.user_name ??
    person.login;
  if (name === null || name === undefined) {
    context.addIssue('no name');
    return z.NEVER;
  }
  return { name, url: person.url ?? null };
});

/** Who wrote a post, as pages carry it: a name, an object with one, or a list of such objects. */
export const CarriedPerson = z.union([
  Name.transform((name) => ({ name, url: null })),
  Person,
  z.tuple([Person], z.unknown()).transform(([first]) => first),
]);

export type CarriedPerson = z.infer<typeof CarriedPerson>;

/** Seconds from 1995 to 2100: numbers outside are no moments of a forum. */
const FIRST_SECOND = 788_918_400;
const LAST_SECOND = 4_102_444_800;

/** A moment as pages carry it: seconds or milliseconds since 1970, or a written time. */
export const CarriedMoment = z.union([
  z
    .number()
    .transform((number) => (number > LAST_SECOND ? number / 1_000 : number))
    .pipe(z.number().min(FIRST_SECOND).max(LAST_SECOND))
    .transform((seconds) => seconds * 1_000),
  z.string().trim().min(8).max(40),
]);

export type CarriedMoment = z.infer<typeof CarriedMoment>;

/** What a post says. */
export const CarriedText = z.string().min(2).max(200_000);

/** Its number or its address. */
export const CarriedId = z.union([z.number().int(), z.string().min(1).max(300)]);
