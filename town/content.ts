import boardsFile from './content/boards.json' with { type: 'json' };
import invitationsFile from './content/invitations.json' with { type: 'json' };
import picturesFile from './content/pictures.json' with { type: 'json' };
import sharesFile from './content/shares.json' with { type: 'json' };
import threadsFile from './content/threads.json' with { type: 'json' };
import usersFile from './content/users.json' with { type: 'json' };

/** A board. `guests` false means that a visitor meets the forum's login wall in place of it. */
export interface Board {
  readonly fid: number;
  readonly name: string;
  readonly about: string;
  /** What its pages are served in: `utf-8` or `gbk`. */
  readonly charset: string;
  readonly guests: boolean;
  /** Hidden noise is put between the lines of its posts, as Discuz! does against copying. */
  readonly jammed: boolean;
  /** A thread that its first page names and that is not there any more, or null. */
  readonly deadLink: { readonly tid: number; readonly title: string } | null;
}

export interface User {
  readonly uid: number;
  readonly name: string;
  readonly city: string;
  /** `YYYY-MM-DD`. */
  readonly joined: string;
  /** Text in the post's markup, or null. */
  readonly signature: string | null;
}

/**
 * One post. `text` is plain but for two marks: `{origin}` stands for the town's own address, and `[url=ADDRESS]words[/url]`
 * for a link behind words.
 */
export interface Post {
  readonly pid: number;
  readonly uid: number;
  /** `YYYY-MM-DD HH:MM:SS`, in China's time. */
  readonly at: string;
  /** What stands in place of the time (which then hides in a tooltip), or null. */
  readonly relative: string | null;
  readonly text: string;
  /** The post it answers by quoting, or null. */
  readonly quotes: number | null;
  /** Name of the picture in it, or null. */
  readonly picture: string | null;
}

export interface Thread {
  readonly tid: number;
  /** Place in the order in which a smaller town takes its threads: a town of N threads has the ranks below N. */
  readonly rank: number;
  readonly fid: number;
  readonly title: string;
  readonly views: number;
  /** Its page is an empty shell that a script fills. */
  readonly scripted: boolean;
  readonly posts: readonly Post[];
}

/** A share of the town's cloud disk. */
export interface Share {
  readonly hash: string;
  readonly title: string;
  readonly sharer: string;
  readonly userId: number;
  /** Seconds since 1970. */
  readonly createdAt: number;
  readonly code: string | null;
  readonly expired: boolean;
  readonly cancelled: boolean;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** An invitation to a group. */
export interface Invitation {
  readonly code: string;
  readonly guild: string;
  readonly about: string;
  readonly channel: string;
  readonly inviter: string;
  readonly members: number;
  /** ISO time. */
  readonly createdAt: string;
  /** ISO time, or null for an invitation without end. */
  readonly expiresAt: string | null;
  readonly revoked: boolean;
}

/** A picture in a post: its bytes, and the place in it of a QR code that holds an address of this town. */
export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly base64: string;
  readonly qr: {
    /** Path from the origin, such as `/invite/x`. */
    readonly path: string;
    readonly left: number;
    readonly top: number;
    readonly size: number;
  } | null;
}

/** Which posts the town's moderator treats unlike the others. */
interface Temper {
  /** Threads that come back once they were seen gone. */
  readonly returning: readonly { readonly tid: number }[];
  /** Threads that stay whatever a notice says. */
  readonly staying: readonly { readonly tid: number }[];
}

/** Everything that the town shows. Nothing in it says what is an advertisement. */
export interface Content {
  readonly boards: readonly Board[];
  readonly users: readonly User[];
  readonly threads: readonly Thread[];
  readonly temper: Temper;
  readonly shares: readonly Share[];
  readonly invitations: readonly Invitation[];
  readonly pictures: readonly Picture[];
}

/** The bundled content, cut to the threads of the first `limit` ranks. */
export function loadContent(limit: number = Number.POSITIVE_INFINITY): Content {
  const threads: readonly Thread[] = threadsFile.threads;
  return {
    boards: boardsFile,
    users: usersFile,
    threads: threads.filter((thread) => thread.rank < limit),
    temper: threadsFile.temper,
    shares: sharesFile,
    invitations: invitationsFile,
    pictures: picturesFile,
  };
}
