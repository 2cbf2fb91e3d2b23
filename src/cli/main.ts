#!/usr/bin/env node
// The command `wiregraph`: argv in, an exit code out.

import { run } from './program.ts';
import { complain } from './terminal.ts';

// Whoever reads has had enough, as `head` has after its lines.
process.stderr.on('error', () => process.exit(0));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  complain(new Error(`standard output cannot be written (${error.code ?? error.message}); is the disk full?`));
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2));
