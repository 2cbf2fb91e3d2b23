// `wiregraph score` and `wiregraph check` as a user runs them: figures for people and for programs, mistakes with their
// place, exit codes that a script can go by.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch, wiregraph } from '../setup/command.ts';
import { root } from '../setup/shared.ts';

const example = join(root, 'data', 'gold', 'example.yml');

describe('score', () => {
  test('prints figures in lines of 80 columns, capabilities before kinds', () => {
    const { code, out } = wiregraph(['score', example]);
    expect(code).toBe(0);
    expect(out).toMatch(/^tuned: 1 articles +P +R +F1 +right +given +gold$/m);
    expect(out).toMatch(/^coreference +[\d.]+/m);
    expect(out.indexOf('by kind of event')).toBeGreaterThan(out.indexOf('statements'));
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('gives programs all figures and all errors, with the place in the article', () => {
    const { out } = wiregraph(['score', example, '--json']);
    const { sets, articles } = JSON.parse(out) as {
      readonly sets: { readonly tuned: { readonly figures: Readonly<Record<string, { readonly f1: number }>> } };
      readonly articles: readonly { readonly errors: readonly { readonly place: string; readonly text: string }[] }[];
    };
    expect(sets.tuned.figures['times']?.f1).toBeGreaterThan(0.5);
    const places = articles.flatMap(({ errors }) => errors.map(({ place }) => place));
    expect(places.filter((place) => !/^\d+:\d+$/.test(place))).toEqual([]);
  });

  test('tells every mistake of a gold file with its line', () => {
    const folder = scratch();
    cpSync(join(root, 'data', 'gold', 'example.md'), join(folder, 'example.md'));
    const gold = join(folder, 'bad.yml');
    writeFileSync(
      gold,
      readFileSync(example, 'utf8')
        .replace('trigger: clears', 'trigger: cleared')
        .replace('words: May,', 'words: June,'),
    );
    const { code, err } = wiregraph(['score', gold, '--check']);
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.yml:\d+:\d+ "cleared" is not in the sentence/);
    expect(err).toMatch(/bad\.yml:\d+:\d+ "June" is not in the sentence/);
  });

  test('says what is missing where there is no gold file', () => {
    const { code, err } = wiregraph(['score', 'nowhere.yml']);
    expect(code).toBe(2);
    expect(err).toMatch(/nowhere\.yml cannot be read; check the path/);
  });
});

describe('check', () => {
  test('ends with 1 where an example no longer holds, and says which and what was found', () => {
    const folder = scratch();
    const isData = (path: string): boolean => !/models|articles|gold|compiled/.test(path.slice(root.length));
    cpSync(join(root, 'data'), folder, { recursive: true, filter: isData });
    const kind = join(folder, 'ontology', 'events', 'met.yml');
    writeFileSync(
      kind,
      readFileSync(kind, 'utf8').replace('{ agent: Ana Reyes, partner: Juan Ortega, place: Lisbon', '{ agent: Lisbon'),
    );
    const { code, out } = wiregraph(['check', '--data', folder, '--json']);
    const findings = JSON.parse(out) as readonly {
      readonly level: string;
      readonly place: string;
      readonly message: string;
    }[];
    expect(code).toBe(1);
    const mine = findings.find(({ level, place }) => level === 'error' && place.startsWith('ontology/events/met.yml:'));
    expect(mine?.message).toMatch(/misses \{"agent":\["Lisbon"\].*finds/);
  });

  test('lists the kinds with their words and roles', () => {
    const { code, out } = wiregraph(['check', '--kinds']);
    expect(code).toBe(0);
    expect(out).toMatch(/^met \[CONSULT\]: meet, .*meeting \(noun\)/m);
    expect(out).toMatch(/^ {4}agent, partner, topic, place$/m);
  });
});
