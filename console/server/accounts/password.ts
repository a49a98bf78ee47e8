import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt (RFC 7914): memory is 128 * N * r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 64 MiB and two rounds: one of the equal settings of the OWASP Password Storage Cheat Sheet. */
export const PASSWORD_COST: ScryptCost = { N: 65_536, r: 8, p: 2 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

const ENCODED =
  /^scrypt\$(?<N>\d{1,8})\$(?<r>\d{1,2})\$(?<p>\d{1,2})\$(?<salt>[\w-]+)\$(?<hash>[\w-]+)$/u;

/** How many passwords are hashed at once: each takes much memory. */
const AT_ONCE = 2;

/** A password as it is kept: with the cost and a salt of its own. */
export async function hashPassword(
  password: string,
  cost: ScryptCost,
  random: (bytes: number) => Buffer,
): Promise<string> {
  const salt = random(SALT_BYTES);
  const hash = await derive(password, salt, cost);
  const parts = [cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')];
  return `scrypt$${parts.join('$')}`;
}

/** Whether it is that password. Where there is none to compare with, the same work is done for nothing: the time tells no names. */
export async function isPassword(
  password: string,
  kept: string | null,
  cost: ScryptCost,
): Promise<boolean> {
  const parts = ENCODED.exec(kept ?? '')?.groups;
  if (parts === undefined) {
    await derive(password, Buffer.alloc(SALT_BYTES), cost);
    return false;
  }
  const { N = '', r = '', p = '', salt = '', hash = '' } = parts;
  const keptCost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), keptCost);
  const wanted = Buffer.from(hash, 'base64url');
  return wanted.length === derived.length && timingSafeEqual(wanted, derived);
}

/** Whether it is kept at another cost than passwords are now. */
export function isOutdated(kept: string, { N, r, p }: ScryptCost): boolean {
  return !kept.startsWith(`scrypt$${N}$${r}$${p}$`);
}

async function derive(
  password: string,
  salt: Uint8Array,
  { N, r, p }: ScryptCost,
): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return await inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
          error === null ? resolve(key) : reject(error),
        );
      }),
  );
}

/** The end of the last work of each lane. */
const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
let next = 0;

/** Does no more at once than there are lanes. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const lane = next % AT_ONCE;
  next += 1;
  const done = (lanes[lane] ?? Promise.resolve()).then(work, work);
  lanes[lane] = done;
  return await done;
}
