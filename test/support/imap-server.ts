import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** A mailbox on a real socket that speaks as much of IMAP4rev1 (RFC 3501) as reading it takes; its words follow Dovecot's. */
export interface TestImapServer {
  readonly port: number;
  /** Every command that was given, without tags and literals. */
  readonly commands: readonly string[];
  /** Puts a mail in; its UID. */
  put(mail: string | Buffer): number;
  /** Numbers everything anew, from 1, under the next UIDVALIDITY. */
  renumber(): void;
  close(): Promise<void>;
}

export interface ImapServerOptions {
  readonly user?: string;
  readonly password?: string;
  /** PEM: TLS from the first byte. */
  readonly tls?: { readonly key: string; readonly certificate: string };
  /** Says nothing any more once a command of this name comes. */
  readonly silentAt?: string;
  /** Sends bytes without end in the place of what is fetched. */
  readonly isEndless?: boolean;
}

interface State {
  readonly mails: Map<number, Buffer>;
  readonly commands: string[];
  readonly options: ImapServerOptions;
  uidNext: number;
  uidValidity: number;
}

const CRLF = '\r\n';

export async function startTestImap(options: ImapServerOptions = {}): Promise<TestImapServer> {
  const state: State = {
    mails: new Map(),
    commands: [],
    options,
    uidNext: 1,
    uidValidity: 1_795_342_370,
  };
  const sockets = new Set<Socket>();
  function attend(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    converse(socket, state);
  }
  const server: Server =
    options.tls === undefined
      ? createServer(attend)
      : createTlsServer({ key: options.tls.key, cert: options.tls.certificate }, attend);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    commands: state.commands,
    put(mail) {
      const uid = state.uidNext;
      state.mails.set(uid, Buffer.from(mail));
      state.uidNext += 1;
      return uid;
    },
    renumber() {
      const mails = [...state.mails.values()];
      state.mails.clear();
      mails.forEach((mail, index) => state.mails.set(index + 1, mail));
      state.uidNext = mails.length + 1;
      state.uidValidity += 1;
    },
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, state: State): void {
  let waiting = '';
  let loginTag: string | null = null;
  socket.write(`* OK [CAPABILITY IMAP4rev1 ID LITERAL+ AUTH=PLAIN] ready.${CRLF}`);
  socket.on('data', (chunk: Buffer) => {
    waiting += chunk.toString('latin1');
    for (let end = waiting.indexOf(CRLF); end !== -1; end = waiting.indexOf(CRLF)) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (loginTag !== null) {
        answerLogin(loginTag, line, socket, state);
        loginTag = null;
      } else if (/^\S+ AUTHENTICATE PLAIN$/iu.test(line)) {
        loginTag = line.split(' ')[0] ?? '';
        state.commands.push('AUTHENTICATE PLAIN');
        socket.write(`+ ${CRLF}`);
      } else {
        answer(line, socket, state);
      }
    }
  });
}

function answerLogin(tag: string, line: string, socket: Socket, { options }: State): void {
  const { user = 'desk', password = 'invented' } = options;
  const isRight = Buffer.from(line, 'base64').toString() === `\0${user}\0${password}`;
  socket.write(
    isRight
      ? `${tag} OK [CAPABILITY IMAP4rev1 ID NAMESPACE UIDPLUS LITERAL+] Logged in${CRLF}`
      : `${tag} NO [AUTHENTICATIONFAILED] Authentication failed.${CRLF}`,
  );
}

function answer(line: string, socket: Socket, state: State): void {
  const [, tag = '', command = ''] = /^(\S+) (.*)$/u.exec(line) ?? [];
  const name = command.toUpperCase().split(' ')[0] ?? '';
  state.commands.push(command);
  if (name === state.options.silentAt) {
    return;
  }
  if (name === 'UID') {
    fetch(tag, command, socket, state);
    return;
  }
  const lines = linesOf(name, state);
  const end = lines === null ? `${tag} BAD Unknown command.` : `${tag} OK ${name} done.`;
  socket.write([...(lines ?? []), end, ''].join(CRLF));
  if (name === 'LOGOUT') {
    socket.end();
  }
}

/** What stands before the end of an answer; null for a command that is not known. */
function linesOf(name: string, { mails, uidValidity, uidNext }: State): readonly string[] | null {
  const known = new Map<string, readonly string[]>([
    ['ID', ['* ID ("name" "test")']],
    ['CAPABILITY', ['* CAPABILITY IMAP4rev1 ID NAMESPACE UIDPLUS LITERAL+']],
    ['NAMESPACE', ['* NAMESPACE (("" ".")) NIL NIL']],
    ['LIST', [String.raw`* LIST (\HasNoChildren) "." INBOX`]],
    ['LSUB', []],
    ['NOOP', []],
    ['LOGOUT', ['* BYE Logging out']],
    [
      'EXAMINE',
      [
        String.raw`* FLAGS (\Answered \Flagged \Deleted \Seen \Draft)`,
        '* OK [PERMANENTFLAGS ()] Read-only mailbox.',
        `* ${mails.size} EXISTS`,
        '* 0 RECENT',
        `* OK [UIDVALIDITY ${uidValidity}] UIDs valid`,
        `* OK [UIDNEXT ${uidNext}] Predicted next UID`,
      ],
    ],
  ]);
  return known.get(name) ?? null;
}

/** `UID FETCH 1:2 (UID BODY.PEEK[HEADER]<0.65536>)`: what is there of the numbers asked for, in order. */
function fetch(tag: string, command: string, socket: Socket, state: State): void {
  const [, from, part = '', length] =
    /^UID FETCH (\d+)(?::\d+)? \(.*BODY\.PEEK\[(HEADER)?\]<0\.(\d+)>.*\)$/iu.exec(command) ?? [];
  const to = /^UID FETCH \d+:(\d+)/iu.exec(command)?.[1] ?? from;
  const wanted = [...state.mails].filter(([uid]) => uid >= Number(from) && uid <= Number(to));
  for (const [uid, mail] of wanted) {
    const bytes = partOf(mail, part).subarray(0, Number(length));
    const size = state.options.isEndless === true ? 4_000_000_000 : bytes.length;
    socket.write(`* ${uid} FETCH (UID ${uid} BODY[${part}]<0> {${size}}${CRLF}`);
    socket.write(bytes);
    socket.write(`)${CRLF}`);
  }
  socket.write(`${tag} OK Fetch completed.${CRLF}`);
}

function partOf(mail: Buffer, part: string): Buffer {
  const end = mail.indexOf('\r\n\r\n');
  return part === '' || end === -1 ? mail : mail.subarray(0, end + 4);
}
