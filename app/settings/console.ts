import { Given } from './given.ts';

/** Where the console listens unless told otherwise: this machine alone. */
const CONSOLE_ADDRESS = '127.0.0.1:8480';

const ADDRESS = /^(?<host>\[[\da-f:.]+\]|[\w.-]+):(?<port>\d{1,5})$/iu;

/** Settings of the console, as the environment brings them. */
export const ConsoleEnvironment = {
  CONSOLE_ADDRESS: Given.refine(isAddress, 'HOST:PORT'),
};

export interface ConsoleSettings {
  /** What the console listens on: a loopback address unless a proxy stands in front, on a port of which 0 is any that is free. */
  readonly host: string;
  readonly port: number;
}

/** The settings from what the environment brings. */
export function consoleOf({
  CONSOLE_ADDRESS: given,
}: {
  readonly CONSOLE_ADDRESS: string | null;
}): ConsoleSettings {
  const { host = '', port = '' } = ADDRESS.exec(given ?? CONSOLE_ADDRESS)?.groups ?? {};
  return { host: host.replaceAll(/[[\]]/gu, ''), port: Number(port) };
}

function isAddress(value: string | null): boolean {
  return value === null || Number(ADDRESS.exec(value)?.groups?.['port'] ?? 65_536) <= 65_535;
}
