/**
 * How the matches of an expression may begin: with which one or two UTF-16 units. By those units, whether anything may follow
 * them (true), or they are all there is so far (false). Where the empty string is among them, nothing is known.
 */
export type Leads = ReadonlyMap<string, boolean>;

/** Takes no room. */
export const EMPTY: Leads = new Map([['', false]]);
/** Anything. */
export const OPEN: Leads = new Map([['', true]]);

/** So many units at the beginning are told apart. */
const LONGEST = 2;
/** More beginnings than this are shortened, or given up. */
const MOST = 600;
const MOST_UNITS = 128;

function put(leads: Map<string, boolean>, lead: string, isOpen: boolean): void {
  leads.set(lead, isOpen || leads.get(lead) === true);
}

/** The beginnings of several ways to write something. */
export function anyOf(branches: readonly Leads[]): Leads {
  const leads = new Map<string, boolean>();
  for (const branch of branches) {
    for (const [lead, isOpen] of branch) {
      put(leads, lead, isOpen);
    }
  }
  return bounded(leads);
}

/** Whether nothing that follows would say more. */
export function isSettled(leads: Leads): boolean {
  for (const [lead, isOpen] of leads) {
    if (!isOpen && lead.length < LONGEST) {
      return false;
    }
  }
  return true;
}

/** The beginnings of one thing and then another. */
export function joined(first: Leads, second: Leads): Leads {
  const leads = new Map<string, boolean>();
  for (const [lead, isOpen] of first) {
    if (isOpen || lead.length >= LONGEST) {
      put(leads, lead, true);
      continue;
    }
    for (const [next, isNextOpen] of second) {
      const both = (lead + next).slice(0, LONGEST);
      put(leads, both, isNextOpen || both.length === LONGEST);
    }
  }
  return bounded(leads);
}

/** The same, with anything behind it. */
export function opened(leads: Leads): Leads {
  return new Map([...leads.keys()].map((lead) => [lead, true]));
}

/** The beginnings by a choice of units. */
export function unitLeads(units: Iterable<string>): Leads {
  return bounded(new Map([...units].map((unit) => [unit, unit.length >= LONGEST])));
}

function bounded(leads: Leads): Leads {
  if (leads.size <= MOST) {
    return leads;
  }
  const units = new Map([...leads.keys()].map((lead) => [lead.slice(0, 1), true]));
  return units.size > MOST_UNITS ? OPEN : units;
}
