// The loader of data/ontology: what it makes of good files, and that every fault of bad ones is told with its place.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WiregraphError } from '../../src/model/error.ts';
import { compileData } from '../../src/ontology/compiled.ts';
import { loadOntology } from '../../src/ontology/load.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

describe('the shipped ontology', () => {
  const ontology = loadOntology(data);

  test('kinds are there, frozen, with the shared roles inherited', () => {
    const met = ontology.eventKinds.get('met');
    expect(met?.label).toBe('Meeting');
    expect(met?.linking.verb?.place).toContain('in');
    expect(met?.fills.place).toEqual(['Place']);
    expect(Object.isFrozen(met)).toBe(true);
  });

  test('a kind has from its parent what it does not say itself', () => {
    const phoned = ontology.eventKinds.get('phoned');
    expect(phoned?.symmetric).toBe(true);
    expect(phoned?.plover).toEqual({ event: 'CONSULT', mode: 'phone' });
    expect(phoned?.colour).toBe(ontology.eventKinds.get('spoke')?.colour);
  });

  test('the trigger index finds kinds by part of speech and lemma, phrases first', () => {
    const take = ontology.triggers.get('verb:take')?.map(({ trigger }) => trigger.particle) ?? [];
    expect(take[0]).not.toBeNull();
    expect(ontology.triggers.get('noun:meeting')?.map(({ kind }) => kind.id)).toEqual(['met']);
    expect(ontology.triggers.get('noun:call')?.[0]?.trigger.particle).toMatch(/phone/);
  });

  test('every edge runs between roles that the kind can fill', () => {
    const broken = [...ontology.eventKinds.values()].filter(({ edge, linking }) => {
      const roles = new Set(Object.values(linking).flatMap((byRole) => Object.keys(byRole)));
      return edge !== null && !(roles.has(edge.from) && roles.has(edge.to));
    });
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  test('loads the same from values parsed beforehand, and a changed file from its text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
    cpSync(data, folder, { recursive: true, filter: (path) => !path.includes('models') && !path.includes('articles') });
    writeFileSync(join(folder, 'compiled.json'), compileData(folder));
    expect(loadOntology(folder).eventKinds.get('met')).toEqual(ontology.eventKinds.get('met'));
    const file = join(folder, 'ontology/events/met.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('caption: met', 'caption: came together'));
    expect(loadOntology(folder).eventKinds.get('met')?.caption).toBe('came together');
    rmSync(folder, { recursive: true });
  });

  test('two loads have one version', () => {
    expect(loadOntology(data).version).toBe(ontology.version);
  });
});

describe('a faulty ontology', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ontology-'));
    cpSync(data, folder, { recursive: true, filter: (path) => !path.includes('models') && !path.includes('articles') });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const kind = (lines: string): string =>
    `id: waved\nlabel: Wave\ncaption: waved\ntriggers:\n  verb: [wave]\n${lines}\nexamples:\n` +
    '  - { text: A waved., finds: [{ agent: A }] }\n  - { text: B waved., finds: [{ agent: B }] }\n  - { text: Waves., none: true }\n';
  const failure = (): WiregraphError => {
    try {
      loadOntology(folder);
    } catch (error) {
      if (error instanceof WiregraphError) return error;
      throw error;
    }
    throw new Error('the faulty ontology was loaded');
  };

  test('a role that is not in the list is told with line, column and what was meant', () => {
    writeFileSync(join(folder, 'ontology/events/waved.yml'), kind('required: [agnet]'));
    const { code, message } = failure();
    expect(code).toBe('ONTOLOGY_INVALID');
    expect(message).toContain('ontology/events/waved.yml:6:12');
    expect(message).toContain('did you mean "agent"?');
  });

  test('all faults of all files are told at once', () => {
    writeFileSync(join(folder, 'ontology/events/waved.yml'), kind('parent: spokee\nfills: { agent: [Persn] }'));
    writeFileSync(join(folder, 'ontology/events/zapped.yml'), 'id: zapped\nlabel: [');
    const { message } = failure();
    expect(message).toContain('there is no kind "spokee"; did you mean "spoke"?');
    expect(message).toContain('"Persn" is no kind of entity; did you mean "Person"?');
    expect(message).toContain('ontology/events/zapped.yml');
  });

  test('a kind without enough examples is refused', () => {
    writeFileSync(
      join(folder, 'ontology/events/waved.yml'),
      'id: waved\nlabel: Wave\ncaption: waved\ntriggers:\n  verb: [wave]\nexamples: []\n',
    );
    expect(failure().message).toContain('two examples that find something and one that finds nothing');
  });

  test('two kinds with one id are refused', () => {
    writeFileSync(join(folder, 'ontology/events/waved.yml'), kind('').replace('id: waved', 'id: met'));
    expect(failure().message).toContain('there is a kind "met" already');
  });

  test('a word list that is no word list is refused', () => {
    writeFileSync(join(folder, 'grammar/en/modals.yml'), 'name: modals\norigin: here\nentries: 3\n');
    expect(failure().message).toMatch(/modals\.yml:1:1 .*licence|modals\.yml:3:10/);
  });
});
