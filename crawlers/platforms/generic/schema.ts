import { z } from 'zod';

/** An object of JSON. */
export const JsonObject = z.record(z.string(), z.unknown());

export type JsonObject = z.infer<typeof JsonObject>;

const Name = z.string().trim().min(1).max(80);

/** Fields that name a person, the name that is shown first. */
const NAMES = [
  'displayName',
  'display_name',
  'nickname',
  'nickName',
  'nick',
  'name',
  'username',
  'userName',
  'user_name',
  'login',
] as const;

const Person = JsonObject.transform((person, context) => {
  const name = NAMES.map((field) => Name.safeParse(person[field])).find(({ success }) => success);
  if (name?.data === undefined) {
    context.addIssue('no name');
    return z.NEVER;
  }
  const { url } = person;
  return { name: name.data, url: typeof url === 'string' ? url : null };
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
