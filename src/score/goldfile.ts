// The shape of a gold file (wiregraph/gold@1), as a person writes it: YAML, one file beside its article, sentence by
// sentence, words instead of offsets. docs/gold.md explains it; data/schema/gold.json is made from this schema.

import { z } from 'zod';
import { factualities, roles } from '../model/statement.ts';

export const goldFormat = 'wiregraph/gold@1';

export const layers = [
  'names',
  'coreference',
  'times',
  'quantities',
  'attributions',
  'statements',
  'facts',
  'open',
] as const;
export type Layer = (typeof layers)[number];

const oneOrMore = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema).min(1)]);

/** Words of the sentence; a bare number ("28") is words too. */
const words = z.union([z.string().min(1), z.number()]);
const label = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a label is lower case: reyes, a1, peace-plan');
const byEntity = z.record(label, oneOrMore(words));
const polarity = z.enum(['positive', 'negative']).optional();
const factuality = z.enum(factualities).optional();

/** Words alone, or with what they cannot say. */
const filler = z.union([words, z.strictObject({ words, entity: label.nullable().optional() })]);

const source = z.strictObject({
  words: words.optional(),
  entity: label.nullable().optional(),
  anonymous: z.boolean().optional(),
});

const attribution = z.strictObject({
  id: label,
  kind: z.enum(['direct', 'partial', 'indirect']),
  source: z.union([words, source, z.null()]),
  cue: words.nullable(),
  content: oneOrMore(words),
  addressee: filler.optional(),
  polarity,
  factuality,
  inside: label.optional(),
  optional: z.boolean().optional(),
});

/** What goes on in this sentence of an attribution that began in an earlier one. */
const continued = z.strictObject({ continues: label, content: oneOrMore(words) });

const fillers = Object.fromEntries(
  roles.filter((role) => role !== 'time').map((role) => [role, oneOrMore(filler).optional()]),
) as Record<
  Exclude<(typeof roles)[number], 'time'>,
  z.ZodOptional<z.ZodUnion<[typeof filler, z.ZodArray<typeof filler>]>>
>;

const value = z.union([z.string().min(1), z.number()]);

const statement = z.strictObject({
  id: label.optional(),
  kind: oneOrMore(z.string().regex(/^[a-z][a-z-]+$/)),
  trigger: words,
  ...fillers,
  time: z.union([words, z.strictObject({ value })]).optional(),
  duration: words.optional(),
  ordinal: z.number().int().optional(),
  polarity,
  factuality,
  condition: label.optional(),
  holder: label.optional(),
  optional: z.boolean().optional(),
});

const sentence = z.strictObject({
  text: words,
  names: byEntity.optional(),
  nominals: byEntity.optional(),
  pronouns: byEntity.optional(),
  times: z
    .array(
      z.strictObject({
        words,
        value: value.nullable(),
        type: z.enum(['date', 'time', 'duration', 'set']).optional(),
        optional: z.boolean().optional(),
      }),
    )
    .optional(),
  quantities: z
    .array(
      z.strictObject({
        words,
        value: z.number(),
        unit: z.string().nullable(),
        approximate: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    )
    .optional(),
  attributions: z.array(z.union([attribution, continued])).optional(),
  statements: z.array(statement).optional(),
  facts: z.array(z.strictObject({ who: label, office: words, of: label.nullable().optional() })).optional(),
  open: z.array(z.strictObject({ subject: words, predicate: words, object: words, polarity })).optional(),
});

export const goldFile = z.strictObject({
  format: z.literal(goldFormat),
  article: z.string().min(1),
  set: z.enum(['tuned', 'aside']),
  published: z.string().optional(),
  layers: z.array(z.enum(layers)).min(1),
  entities: z
    .record(
      label,
      z.strictObject({
        kind: z.string().regex(/^[A-Z][A-Za-z]+$/),
        name: z.string().min(1),
        members: z.array(label).optional(),
      }),
    )
    .default({}),
  sentences: z.array(sentence).min(1),
});

export type GoldFile = z.infer<typeof goldFile>;
export type GoldSentence = z.infer<typeof sentence>;
export type Words = z.infer<typeof words>;
export type Filler = z.infer<typeof filler>;
export type WrittenAttribution = z.infer<typeof attribution>;
export type WrittenStatement = z.infer<typeof statement>;
