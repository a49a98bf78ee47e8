/** Where a command reads and writes: stdout holds its result alone, stderr everything else. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Writes to stderr as it is, for a line that is drawn again and again. */
  draw(text: string): void;
  readonly isInteractive: boolean;
  readonly columns: number;
}

/** The terminal of this process. A reader that goes away ends the program quietly, as pipes do. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') {
        process.exit(0);
      }
      throw error;
    });
  }
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    draw: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY,
    columns: process.stderr.columns > 0 ? process.stderr.columns : 80,
  };
}
