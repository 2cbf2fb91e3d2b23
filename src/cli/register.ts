// What a command file exports: a function that adds the command to the program and tells its exit code when it is done.

import type { Command } from 'commander';

/** 0: all was done; 1: some inputs failed; 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

export type Register = (program: Command, finish: (code: ExitCode) => void) => void;
