import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux counts process times on every machine in use (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

interface Told {
  readonly pid: number;
  readonly parent: number;
  /** User and system time of the process and of its children that have ended and were waited for. */
  readonly ticks: number;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Fields of `/proc/PID/stat` behind the program's name (proc(5)): parent is the 4th, times are the 14th to 17th. */
function told(pid: number): Told {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
  return { pid, parent: Number(fields[1] ?? 0), ticks };
}

/** This process and all below it, but for those left out. */
function tree(leftOut: number): Told[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const processes = all.map((name) => told(Number(name)));
  const found = processes.filter(({ pid }) => pid === process.pid);
  for (const one of found) {
    found.push(...processes.filter(({ pid, parent }) => parent === one.pid && pid !== leftOut));
  }
  return found;
}

/** CPU seconds, user and system, of this process and all below it, those ended included. */
export function treeCpuSeconds(leftOut: number): number {
  return tree(leftOut).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
}

/** Proportional share of memory (PSS) in MB of this process and all below it. */
export function treePssMb(leftOut: number): number {
  const kilobytes = tree(leftOut).map(({ pid }) =>
    Number(/^Pss:\s+(?<kb>\d+)/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024;
}
