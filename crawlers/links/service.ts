import type { Surface } from '../../core/surface.ts';

/** What an address of a service names, and the one way to write it. */
export interface NamedLink {
  readonly id: string;
  readonly url: string;
}

/** An address as it was found, cut into its parts. */
export interface FoundAddress {
  readonly scheme: 'http' | 'https';
  /** Lower case, without the port. */
  readonly host: string;
  /** Host and port as written. */
  readonly authority: string;
  /** Path, query and fragment, from the first slash. */
  readonly rest: string;
}

/** One shape that a service's addresses have. */
export interface LinkShape {
  /** Matched against `rest`, from its start. */
  readonly pattern: RegExp;
  readonly name: (match: RegExpExecArray, address: FoundAddress) => NamedLink | null;
}

/** A service as facts: where its share links or invitations live and how they are written. */
export interface LinkService {
  readonly service: string;
  readonly surface: Surface;
  /** Hosts, subdomains included; a pattern where there are many mirrors; `any` for software that anyone may host. */
  readonly hosts: readonly string[] | RegExp | 'any';
  readonly shapes: readonly LinkShape[];
}

/** A shape whose first group is the id and whose canonical address is a prefix before it. */
export function prefixed(pattern: RegExp, prefix: string, idPrefix = ''): LinkShape {
  return {
    pattern,
    name: (match) => {
      const id = idPrefix + (match[1] ?? '');
      return { id, url: prefix + id };
    },
  };
}
