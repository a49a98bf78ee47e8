/** What one sort of thread is about: templates of its title, first post and answers. */
export interface Topic {
  readonly fid: number;
  /** Looks like an offer of cards, or speaks of them, and is none. */
  readonly hard?: boolean;
  /** The first title goes with the first body, and so on round; else any title goes with any body. */
  readonly paired?: boolean;
  readonly titles: readonly string[];
  readonly bodies: readonly string[];
  /** `1#words` answers only the second body. */
  readonly replies: readonly string[];
  /** How many threads are made of it. */
  readonly uses: number;
  /** Name of a picture that the first of them shows. */
  readonly picture?: string;
  /** Address of a share or an invitation that the first of them names, put at the end of its first post. */
  readonly link?: string;
  /** Least number of posts of the first of them; the rest have a few. */
  readonly long?: number;
}
