// One tool in a process of its own, without anything else in it, so that its memory and its time are its own. Arguments:
// the tool, the project's data folder, the task (`given`, `raw` or `speed`), the file of input, the file for the answer and, for
// speed, how many passes. Texts in a file are split by NUL. Speed is the time of all threads of the process on a
// processor, as what several threads do at once is still work.

import { readFileSync, writeFileSync } from 'node:fs';
import { compromise } from './compromise.ts';
import { ours } from './ours.ts';
import { type Tool, written } from './tool.ts';
import { wink } from './wink.ts';

const tools: Readonly<Record<string, (data: string) => Tool>> = { ours, wink, compromise };

const [, , name = '', data = '', task = '', from = '', to = '', passes = '0'] = process.argv;
const tool = tools[name]?.(data);
if (!tool) throw new Error(`no tool is called ${name}`);
const input = readFileSync(from, 'utf8');
const texts = input.split('\0');
if (task === 'given') writeFileSync(to, tool.given(input));
if (task === 'raw') writeFileSync(to, texts.map((text) => written(tool.read(text))).join(''));
if (task === 'speed') writeFileSync(to, timed(tool));

function timed({ run }: Tool): string {
  const pass = (): string => {
    const before = process.cpuUsage();
    for (const text of texts) run(text);
    const { user, system } = process.cpuUsage(before);
    return `pass\t${(user + system) / 1e6}\n`;
  };
  const cold = pass();
  return [`memory\t${memory()}\n`, cold, ...Array.from({ length: Number(passes) }, pass)].join('');
}

/** Resident and most resident kilobytes. */
function memory(): string {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return `${/VmRSS:\s*(\d+)/.exec(status)?.[1]}\t${/VmHWM:\s*(\d+)/.exec(status)?.[1]}`;
  } catch {
    return `${Math.round(process.memoryUsage().rss / 1024)}\t${process.resourceUsage().maxRSS}`;
  }
}
