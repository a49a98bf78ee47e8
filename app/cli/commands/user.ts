import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import {
  addUser,
  changeRole,
  changeState,
  type Link,
  resetUser,
  userNamed,
} from '../../../console/server/accounts/people.ts';
import type { Account } from '../../../core/account.ts';
import { ROLES, type Role } from '../../../core/rights.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { oneOf } from '../parse-option.ts';
import { systemUser } from '../system-user.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

/** Accounts, from the machine itself: whoever can read the data directory may. */
export function userCommand(context: CommandContext): Command {
  const command = new Command('user').description('people who may sign in to the console');
  command.addCommand(addCommand(context));
  command.addCommand(listCommand(context));
  command.addCommand(roleCommand(context));
  command.addCommand(stateCommand(context, 'disable'));
  command.addCommand(stateCommand(context, 'enable'));
  command.addCommand(resetCommand(context));
  return command;
}

function addCommand(context: CommandContext): Command {
  return withData(new Command('add'))
    .description('makes an account, and a link by which its owner chooses a password')
    .argument('<name>')
    .requiredOption('--role <role>', ROLES.join(', '), oneOf(ROLES))
    .action(async (name: string, options: Options & { readonly role: Role }) => {
      await withLine(context, options, async (line) => {
        const { role } = options;
        const { account, link } = await addUser({ name, role, by: systemUser() }, depsOf(line));
        await record(line, 'user add', account);
        printLink(account, link, line, options, context);
      });
    });
}

function listCommand(context: CommandContext): Command {
  return withData(new Command('list'))
    .description('all accounts')
    .action(async (options: Options) => {
      await withLine(context, options, async ({ deps }) => {
        for (const { proofs, ...account } of await deps.store.accounts.list()) {
          const secondFactor = proofs.totp !== null || proofs.passkeys > 0;
          context.terminal.out(
            options.json === true
              ? JSON.stringify({ ...shown(account), secondFactor })
              : `${account.name}  ${account.role}  ${account.state}${secondFactor ? '  two-factor' : ''}`,
          );
        }
      });
    });
}

function roleCommand(context: CommandContext): Command {
  return withData(new Command('role'))
    .description('changes what somebody may do')
    .argument('<name>')
    .argument('<role>', ROLES.join(', '), oneOf(ROLES))
    .action(async (name: string, role: Role, options: Options) => {
      await changed(name, 'user role', { options, context }, async (account, line) => {
        await changeRole(account.id, role, depsOf(line));
      });
    });
}

function stateCommand(context: CommandContext, act: 'disable' | 'enable'): Command {
  return withData(new Command(act))
    .description(act === 'disable' ? 'lets somebody in no more, at once' : 'lets somebody in again')
    .argument('<name>')
    .action(async (name: string, options: Options) => {
      const state = act === 'disable' ? 'disabled' : 'active';
      await changed(name, `user ${act}`, { options, context }, async (account, line) => {
        await changeState(account.id, state, depsOf(line));
      });
    });
}

function resetCommand(context: CommandContext): Command {
  return withData(new Command('reset'))
    .description('takes the password away, and makes a link by which another one is chosen')
    .argument('<name>')
    .option('--second-factor', 'takes one-time passwords, recovery codes and passkeys away too')
    .action(async (name: string, options: Options & { readonly secondFactor?: boolean }) => {
      await withLine(context, options, async (line) => {
        const account = await userNamed(name, depsOf(line));
        const secondFactor = options.secondFactor === true;
        const link = await resetUser(account, { secondFactor }, depsOf(line));
        await record(line, 'user reset', account);
        printLink(account, link, line, options, context);
      });
    });
}

function withData(command: Command): Command {
  return command.option('--data <dir>', 'the data directory').option('--json', 'JSON');
}

/** Changes an account and prints how it stands then. */
async function changed(
  name: string,
  act: string,
  { options, context }: { readonly options: Options; readonly context: CommandContext },
  change: (account: Account, line: Line) => Promise<void>,
): Promise<void> {
  await withLine(context, options, async (line) => {
    const before = await userNamed(name, depsOf(line));
    await change(before, line);
    await record(line, act, before);
    const account = await userNamed(name, depsOf(line));
    context.terminal.out(
      options.json === true
        ? JSON.stringify(shown(account))
        : `${account.name}  ${account.role}  ${account.state}`,
    );
  });
}

function depsOf({ deps: { store, now } }: Line): Parameters<typeof addUser>[1] {
  return { store, now, random: randomBytes };
}

async function record({ deps }: Line, act: string, { id }: Account): Promise<void> {
  await deps.store.audit.append({
    at: deps.now(),
    actorId: null,
    actor: systemUser(),
    via: 'cli',
    act,
    subject: `userId=${id}`,
    status: null,
    address: '',
  });
}

function shown({ id, name, role, state, createdAt, lastSignInAt }: Account): object {
  return { userId: id, name, role, state, createdAt, lastSignInAt };
}

function printLink(
  account: Account,
  { code, expiresAt }: Link,
  { settings }: Line,
  { json }: Options,
  { terminal }: CommandContext,
): void {
  const base = settings.publicUrl ?? addressOf(settings.console);
  const link = `${base.endsWith('/') ? base : `${base}/`}welcome#${code}`;
  if (json === true) {
    terminal.out(JSON.stringify({ ...shown(account), link, code, expiresAt }));
    return;
  }
  terminal.out(`${account.name}  ${account.role}`);
  terminal.out(`hand this link over; it is good once, until ${expiresAt.toISOString()}:`);
  terminal.out(link);
}

/** Where a browser on this machine has the console. */
function addressOf({ host, port }: Line['settings']['console']): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${isAny ? 'localhost' : name}:${port}/`;
}
