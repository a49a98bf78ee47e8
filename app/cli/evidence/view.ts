import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { createTextReader } from '../../../crawlers/index.ts';
import {
  createViewer,
  openBundle,
  redactPicture,
  serveViewer,
  verifyBytes,
} from '../../../evidence/index.ts';
import type { CommandContext, DataOption } from '../context.ts';
import { systemUser } from '../system-user.ts';
import { namedBundle } from './named-bundle.ts';

interface ViewOptions extends DataOption {
  readonly port: number;
  readonly as: string;
  readonly unblurred?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

/** Long enough not to be guessed by another program on the machine. */
const SECRET_BYTES = 16;

export function viewCommand(context: CommandContext): Command {
  return new Command('view')
    .description('shows a bundle in the browser, cut off from the network, until Ctrl-C')
    .argument('<evidence>', 'its id, or a .wacz file')
    .option('--port <number>', 'port on 127.0.0.1; any free one by default', portNumber, 0)
    .option('--unblurred', 'show pictures and numbers as they are; needs --reason')
    .option('--reason <text>', 'why it is opened, for the custody log')
    .option('--as <user>', 'who opens it, for the custody log', systemUser())
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (name: string, options: ViewOptions) => {
      await view(context, name, options);
    });
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/u.test(value) || port > 65_535) {
    throw new InvalidArgumentError('expected a port from 0 to 65535');
  }
  return port;
}

async function view(context: CommandContext, name: string, options: ViewOptions): Promise<void> {
  const reason = options.reason?.trim() ?? '';
  const isBlurred = options.unblurred !== true;
  if (!isBlurred && reason === '') {
    throw new StageError(
      'INPUT_INVALID',
      '--unblurred needs --reason: it goes into the custody log',
    );
  }
  const { bytes, custody, isStored } = await namedBundle(context, name, options, {
    actor: options.as,
    reason: `${isBlurred ? 'viewed, pictures blurred' : 'viewed, pictures unblurred'}: ${reason === '' ? 'no reason given' : reason}`,
  });
  if (!isStored) {
    context.terminal.err('opened from a file: no custody log knows of this');
  }
  const bundle = openBundle(bytes);
  const verification = verifyBytes(bytes);
  const reader = createTextReader();
  const served = await serveViewer(
    (contentOrigin) =>
      createViewer({
        bundle,
        verification,
        custody,
        isBlurred,
        base: `/${randomBytes(SECRET_BYTES).toString('hex')}`,
        contentOrigin,
        redact: async (picture) => {
          const copy = await redactPicture(
            picture,
            { read: (...asked) => reader.read(...asked) },
            context.signal,
          );
          return copy.kind === 'unreadable' ? null : copy.png;
        },
      }),
    options.port,
  );
  const { evidenceId } = bundle.account;
  context.terminal.out(
    options.json === true
      ? JSON.stringify({
          evidenceId,
          address: served.address,
          isBlurred,
          valid: verification.valid,
        })
      : served.address,
  );
  await untilAborted(context.signal);
  await served.close();
  await reader.close();
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await once(signal, 'abort');
  }
}
