import type { User } from '../../town/content.ts';
import { advertSlots, type Cast } from './advert-threads.ts';
import { ADVERTS } from './adverts.ts';
import type { Disguise } from './disguise.ts';
import { Grammar } from './grammar.ts';
import { inventPeople, isFromAbroad } from './people.ts';
import type { Random } from './random.ts';
import type { Written } from './written.ts';

/** An advertisement in a signature. */
interface AdSignature {
  readonly uid: number;
  readonly written: Written;
  readonly disguise: Disguise;
}

/** The members, who of them sells, and whose signature advertises. */
export interface Company {
  readonly users: readonly User[];
  readonly cast: Cast;
  readonly signatures: readonly AdSignature[];
}

const LOCALS = 84;
const SELLERS = 18;

/** Makes the members up. The two who advertise in their signature otherwise only chat. */
export function makeCompany(random: Random): Company {
  const people = inventPeople(random, LOCALS);
  const here = people.filter((user) => !isFromAbroad(user)).map(({ uid }) => uid);
  const signatures = here.slice(-2).map((uid, index): AdSignature => {
    const disguise: Disguise = index === 0 ? 0 : 2;
    const written = new Grammar(random, advertSlots(disguise, random)).write([
      ADVERTS['signature']?.bodies[index] ?? '',
    ]);
    return { uid, written, disguise };
  });
  const texts = new Map(signatures.map(({ uid, written }) => [uid, written.text]));
  const sellers = here.slice(0, SELLERS);
  return {
    users: people.map((user) => ({
      ...user,
      signature: texts.get(user.uid) ?? (sellers.includes(user.uid) ? null : user.signature),
    })),
    cast: {
      sellers,
      locals: here.slice(SELLERS),
      abroad: people.filter(isFromAbroad).map(({ uid }) => uid),
    },
    signatures,
  };
}
