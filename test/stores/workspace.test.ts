import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { WiregraphError } from '../../src/model/error.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { extractions, hasArticle, outdated, putExtraction, removeArticles } from '../../src/store/articles.ts';
import { graphKey, readGraph, writeGraph } from '../../src/store/cache.ts';
import { addJudgement, judgements } from '../../src/store/judgements.ts';
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { extraction } from './extraction.ts';
import { sampleGraph } from './graph.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('articles in a workspace', () => {
  test('what was put comes back, article by article', () => {
    const workspace = writing(folder());
    const [first, second] = [extraction({ id: 'a' }), extraction({ id: 'b', text: 'Ünlü said “no”.' })];
    putExtraction(workspace, second, 'rules-1');
    putExtraction(workspace, first, 'rules-1');
    expect(extractions(workspace)).toEqual({ extractions: [first, second], damaged: [] });
  });

  test('putting an article twice keeps one file', () => {
    const workspace = writing(folder());
    putExtraction(workspace, extraction(), 'rules-1');
    putExtraction(workspace, extraction(), 'rules-1');
    expect(readdirSync(join(workspace.folder, 'articles'))).toHaveLength(1);
  });

  test('an article counts as kept only in the version and by the rules it was read with', () => {
    const workspace = writing(folder());
    const { version } = extraction().article;
    expect(hasArticle(workspace, version, 'rules-1')).toBe(false);
    putExtraction(workspace, extraction(), 'rules-1');
    expect(hasArticle(workspace, version, 'rules-1')).toBe(true);
    expect(hasArticle(workspace, version, 'rules-2')).toBe(false);
    expect(outdated(workspace, 'rules-2')).toEqual(['a']);
    putExtraction(workspace, extraction(), 'rules-2');
    expect(outdated(workspace, 'rules-2')).toEqual([]);
    expect(extractions(workspace).extractions).toHaveLength(1);
  });

  test('the version published last is the current one, in whichever order they came', () => {
    const early = extraction({ text: 'They met on Monday.', publishedAt: '2026-03-04T23:30:00+02:00' });
    const late = extraction({ text: 'They met on Tuesday.', publishedAt: '2026-03-04T22:00:00Z' });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const workspace = writing(folder());
      for (const one of order) putExtraction(workspace, one, 'rules-1');
      expect(extractions(workspace).extractions.map((one) => one.article.text)).toEqual(['They met on Tuesday.']);
    }
  });

  test('of two versions of one day the same one is current, in whichever order they came', () => {
    const one = extraction({ text: 'Five were hurt.', publishedAt: '2026-03-04' });
    const other = extraction({ text: 'Six were hurt.', publishedAt: '2026-03-04' });
    const texts = [
      [one, other],
      [other, one],
    ].map((order) => {
      const workspace = writing(folder());
      for (const each of order) putExtraction(workspace, each, 'rules-1');
      return extractions(workspace).extractions.map(({ article }) => article.text);
    });
    expect(texts[0]).toHaveLength(1);
    expect(texts[1]).toEqual(texts[0]);
  });

  test('taking articles out takes all their versions and names those it does not know', () => {
    const workspace = writing(folder());
    putExtraction(workspace, extraction({ id: 'a', text: 'First.' }), 'rules-1');
    putExtraction(workspace, extraction({ id: 'a', text: 'Second.' }), 'rules-1');
    putExtraction(workspace, extraction({ id: 'b' }), 'rules-1');
    const { removed, unknown } = removeArticles(workspace, ['a', 'nowhere']);
    expect(removed).toEqual(['a']);
    expect(unknown.map((error) => [error.code, error.message.includes('nowhere')])).toEqual([
      ['ARTICLE_UNKNOWN', true],
    ]);
    expect(extractions(workspace).extractions.map((one) => one.article.id)).toEqual(['b']);
  });

  test('a damaged record is named, the others are read, and ingesting again mends it', () => {
    const workspace = writing(folder());
    for (const id of ['a', 'b', 'c']) putExtraction(workspace, extraction({ id }), 'rules-1');
    const [bent, cut] = readdirSync(join(workspace.folder, 'articles')).map((name) =>
      join(workspace.folder, 'articles', name),
    );
    const text = readFileSync(bent ?? '', 'utf8');
    writeFileSync(bent ?? '', text.replace('Reyes', 'Rayes'));
    writeFileSync(cut ?? '', readFileSync(cut ?? '', 'utf8').slice(0, 40));
    const { extractions: left, damaged } = extractions(workspace);
    expect(left).toHaveLength(1);
    expect(damaged.map((error) => error.code)).toEqual(['WORKSPACE_DAMAGED', 'WORKSPACE_DAMAGED']);
    expect(damaged.map((error) => error.message).join(' ')).toContain(bent);
    expect(damaged.map((error) => error.message).join(' ')).toContain(cut);
    for (const id of ['a', 'b', 'c']) {
      const one = extraction({ id });
      if (!hasArticle(workspace, one.article.version, 'rules-1')) putExtraction(workspace, one, 'rules-1');
    }
    expect(extractions(workspace)).toEqual({
      extractions: ['a', 'b', 'c'].map((id) => extraction({ id })),
      damaged: [],
    });
  });
});

describe('opening a workspace', () => {
  test('reading where there is none says so', () => {
    expect(() => openWorkspace(join(folder(), 'none'))).toThrow(codeOf('WORKSPACE_MISSING'));
  });

  test('a folder that holds other files is not made a workspace', () => {
    const place = folder();
    writeFileSync(join(place, 'letter.txt'), 'Dear reader');
    expect(() => openWorkspace(place, { create: true })).toThrow(codeOf('USAGE'));
    expect(readdirSync(place)).toEqual(['letter.txt']);
  });

  test('a workspace of a newer format is refused untouched', () => {
    const place = folder();
    closeWorkspace(writing(place));
    writeFileSync(join(place, 'format.json'), '{"format":"wiregraph/workspace","version":99}');
    expect(() => openWorkspace(place, { mode: 'writing', create: true })).toThrow(codeOf('WORKSPACE_TOO_NEW'));
    expect(existsSync(join(place, 'lock'))).toBe(false);
  });

  test('a format file that is not one is damage', () => {
    const place = folder();
    closeWorkspace(writing(place));
    writeFileSync(join(place, 'format.json'), '{"format":');
    expect(() => openWorkspace(place)).toThrow(codeOf('WORKSPACE_DAMAGED'));
  });

  test('a handle for reading cannot write', () => {
    const place = folder();
    closeWorkspace(writing(place));
    expect(() => putExtraction(openWorkspace(place), extraction(), 'rules-1')).toThrow(codeOf('USAGE'));
  });
});

describe('the lock', () => {
  test('a second writer is told who holds it and may try again; a reader reads on', () => {
    const place = folder();
    const first = writing(place);
    putExtraction(first, extraction(), 'rules-1');
    const error = thrownBy(() => writing(place));
    expect(error).toMatchObject({ code: 'WORKSPACE_LOCKED', retriable: true });
    expect(error.message).toContain(`process ${process.pid} on ${hostname()}`);
    expect(extractions(openWorkspace(place)).extractions).toHaveLength(1);
    closeWorkspace(first);
    closeWorkspace(writing(place));
    expect(existsSync(join(place, 'lock'))).toBe(false);
  });

  test('of two processes one writes', async () => {
    const place = folder();
    const one = start(place);
    await one.said('open');
    const other = start(place);
    expect(await other.ended).not.toBe(0);
    expect(other.complaint()).toContain('WORKSPACE_LOCKED');
  });

  test('the lock of a process number that was given out again is taken over', () => {
    const place = folder();
    closeWorkspace(writing(place));
    const dead = { token: 'x', pid: process.pid, started: '1', host: hostname(), since: '2026-01-01T00:00:00Z' };
    writeFileSync(join(place, 'lock'), JSON.stringify(dead));
    closeWorkspace(writing(place));
  });

  test('the lock of another machine is left alone, and the message says which file to delete', () => {
    const place = folder();
    closeWorkspace(writing(place));
    const far = { token: 'x', pid: 1, started: null, host: 'elsewhere', since: '2026-01-01T00:00:00Z' };
    writeFileSync(join(place, 'lock'), JSON.stringify(far));
    expect(thrownBy(() => writing(place)).message).toContain(`delete ${join(place, 'lock')}`);
  });

  test('a writer whose lock was taken stops', () => {
    const place = folder();
    const first = writing(place);
    writeFileSync(join(place, 'lock'), '{}');
    expect(() => putExtraction(first, extraction(), 'rules-1')).toThrow(codeOf('WORKSPACE_LOCKED'));
  });
});

describe('a writer that is killed', () => {
  test('leaves every article it kept, and the next run carries on', async () => {
    const place = folder();
    const kept = new Set<string>();
    for (let round = 0; round < 4; round++) {
      const writer = start(place, kept.size);
      await writer.said('open');
      await pause(120 + round * 45);
      writer.child.kill('SIGKILL');
      await writer.ended;
      for (const id of writer.lines().filter((line) => line.startsWith('art_'))) kept.add(id);
      const { extractions: found, damaged } = extractions(openWorkspace(place));
      const ids = new Set(found.map((one) => one.article.id as string));
      expect(damaged).toEqual([]);
      expect([...kept].filter((id) => !ids.has(id))).toEqual([]);
      expect(judgements(openWorkspace(place)).length).toBeGreaterThanOrEqual(kept.size);
    }
    expect(kept.size).toBeGreaterThan(4);
    const next = writing(place);
    putExtraction(next, extraction({ id: 'after' }), 'rules-1');
    expect(readdirSync(join(place, 'articles')).filter((name) => name.startsWith('.tmp'))).toEqual([]);
    expect(extractions(next).extractions.at(0)?.article.id).toBe('after');
  });
});

describe('judgements', () => {
  const same: Judgement = { left: 'ent_a', right: 'ent_b', verdict: 'same', by: 'Ines', why: 'one office' };

  test('the last word on a pair counts, whichever side is named first', () => {
    const workspace = writing(folder());
    addJudgement(workspace, same);
    addJudgement(workspace, { ...same, left: 'ent_b', right: 'ent_a', verdict: 'different' });
    expect(judgements(workspace)).toEqual([{ ...same, verdict: 'different' }]);
    expect(readFileSync(join(workspace.folder, 'judgements.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  test('a line that was never finished is passed over and then replaced', () => {
    const workspace = writing(folder());
    addJudgement(workspace, same);
    const path = join(workspace.folder, 'judgements.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"left":"ent_é`);
    expect(judgements(workspace)).toEqual([same]);
    const next = { ...same, right: 'ent_c' };
    addJudgement(workspace, next);
    expect(judgements(workspace)).toEqual([same, next]);
  });

  test('a line that is none is named by its number', () => {
    const workspace = writing(folder());
    addJudgement(workspace, same);
    const path = join(workspace.folder, 'judgements.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}nonsense\n`);
    expect(thrownBy(() => judgements(workspace)).message).toContain(`${path}:2`);
  });
});

describe('the cache of the graph', () => {
  test('gives back the graph of exactly this set', () => {
    const workspace = writing(folder());
    putExtraction(workspace, extraction(), 'rules-1');
    const key = graphKey(workspace, 'v1');
    expect(readGraph(workspace, key)).toBeNull();
    writeGraph(workspace, key, sampleGraph());
    expect(readGraph(workspace, graphKey(workspace, 'v1'))).toEqual(sampleGraph());
    expect(readGraph(workspace, graphKey(workspace, 'v2'))).toBeNull();
    putExtraction(workspace, extraction({ id: 'b' }), 'rules-1');
    expect(readGraph(workspace, graphKey(workspace, 'v1'))).toBeNull();
  });

  test('a damaged cache is no cache', () => {
    const workspace = writing(folder());
    const key = graphKey(workspace, 'v1');
    writeGraph(workspace, key, sampleGraph());
    const path = join(workspace.folder, 'cache', 'graph.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 200));
    expect(readGraph(workspace, key)).toBeNull();
  });
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'wiregraph-workspace-'));
}

function writing(place: string): Workspace {
  return openWorkspace(place, { mode: 'writing', create: true });
}

function codeOf(code: string): object {
  return expect.objectContaining({ code }) as object;
}

function thrownBy(act: () => unknown): WiregraphError {
  try {
    act();
  } catch (error) {
    if (error instanceof WiregraphError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

interface Writer {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  lines(): readonly string[];
  complaint(): string;
  said(line: string): Promise<void>;
}

function start(place: string, first = 0): Writer {
  const program = fileURLToPath(new URL('writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, place, String(first)], { stdio: 'pipe' });
  children.push(child);
  const lines: string[] = [];
  let complaint = '';
  const out = createInterface({ input: child.stdout });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  out.on('line', (line) => lines.push(line));
  return {
    child,
    ended,
    lines: () => lines,
    complaint: () => complaint,
    said: (wanted) =>
      new Promise((resolve, reject) => {
        out.on('line', (line) => {
          if (line === wanted) resolve();
        });
        child.on('close', () => reject(new Error(`the writer ended before it said ${wanted}: ${complaint}`)));
      }),
  };
}
