// `npm run kernels`: compiles the inner loops of the network (AssemblyScript) to WASM and writes each module as text into
// the folder that uses it, so that it is there wherever the code runs: sources, package, worker, browser.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { main } from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const targets = { forward: 'src/annotate/network/forwardwasm.ts', backward: 'src/train/network/backwardwasm.ts' };

export type Kernel = keyof typeof targets;

/** The file that holds a compiled module. */
export function targetOf(kernel: Kernel): string {
  return join(root, targets[kernel]);
}

/** What that file should hold. */
export async function compiled(kernel: Kernel): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-kernels-'));
  const file = join(folder, `${kernel}.wasm`);
  const options = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];
  const { error, stderr } = await main([`${kernel}.ts`, '--baseDir', join(root, 'kernels'), ...options, '-o', file]);
  if (error) throw new Error(`kernels/${kernel}.ts: ${stderr.toString()}`);
  const text = readFileSync(file).toString('base64');
  rmSync(folder, { recursive: true });
  const lines = text.match(/.{1,110}/g) ?? [];
  return [
    `// kernels/${kernel}.ts, compiled. Made by \`npm run kernels\`; do not edit.`,
    '',
    '// prettier-ignore',
    `export const ${kernel}Wasm =`,
    ...lines.map((line, i) => `  '${line}'${i < lines.length - 1 ? ' +' : ';'}`),
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const kernel of ['forward', 'backward'] as const) {
    const text = await compiled(kernel);
    writeFileSync(targetOf(kernel), text);
    console.log(`${targets[kernel]} ${text.length} characters`);
  }
}
