// The shapes of the kind files in data/ontology, as they are written: one YAML file for each kind of entity and of event.
// Untyped YAML is checked here once; what may be left out is null or empty afterwards and is inherited in inherit.ts.

import { z } from 'zod';
import { factualities, roles } from '../model/statement.ts';

const role = z.enum(roles);
const words = z.array(z.string().min(1));
const colour = z.string().regex(/^#[0-9a-f]{6}$/, "write the colour as '#rrggbb'");
const pos = z.enum(['verb', 'noun', 'adjective']);
const linking = z.partialRecord(role, words);
const filler = z.union([z.string(), z.number(), words]);

export const entityFile = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z]+$/),
  labels: z.array(z.string().regex(/^[A-Z][A-Za-z]+$/)).min(1),
  caption: z.string(),
  colour,
  shape: z.string(),
  parent: z.string().nullable(),
});

/** What an example must find: the words that fill each role, and how sure and whether negated where that is the point. */
const exampleStatement = z.strictObject({
  trigger: z.string().optional(),
  factuality: z.enum(factualities).optional(),
  polarity: z.enum(['positive', 'negative']).optional(),
  agent: filler.optional(),
  partner: filler.optional(),
  object: filler.optional(),
  addressee: filler.optional(),
  content: filler.optional(),
  topic: filler.optional(),
  place: filler.optional(),
  time: filler.optional(),
  from: filler.optional(),
  to: filler.optional(),
  count: filler.optional(),
  purpose: filler.optional(),
});

export const eventFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  label: z.string().regex(/^[A-Z][A-Za-z]+$/),
  caption: z.string(),
  parent: z.string().nullable().default(null),
  plover: z.strictObject({ event: z.string(), mode: z.string().nullable() }).nullable().default(null),
  colour: colour.optional(),
  triggers: z.partialRecord(pos, words).default({}),
  linking: z.partialRecord(pos, linking).default({}),
  fills: z.partialRecord(role, words).default({}),
  required: z.array(role).optional(),
  'required-of-noun': z.array(role).optional(),
  'required-one-of': z.array(role).optional(),
  heads: z.partialRecord(role, words).default({}),
  bars: z.partialRecord(role, words).default({}),
  symmetric: z.boolean().optional(),
  lasting: z.boolean().optional(),
  standing: z.boolean().optional(),
  whole: z.boolean().optional(),
  edge: z
    .strictObject({ name: z.string().regex(/^[A-Z][A-Z_]+$/), from: role, to: role })
    .nullable()
    .optional(),
  same: z.strictObject({ roles: z.array(role), days: z.number().int().min(0) }).optional(),
  functional: z.array(role).optional(),
  life: z.enum(['mark', 'state', 'step']).nullable().optional(),
  examples: z
    .array(
      z.union([
        z.strictObject({ text: z.string(), none: z.literal(true) }),
        z.strictObject({ text: z.string(), finds: z.array(exampleStatement).min(1) }),
      ]),
    )
    .default([]),
});

/** Shared roles: what every kind may have without saying so. */
export const rolesFile = z.partialRecord(
  role,
  z.strictObject({
    caption: z.string(),
    linking: z.partialRecord(pos, words).default({}),
    fills: words.default([]),
  }),
);

export type EventFile = z.infer<typeof eventFile>;
export type ExampleFile = z.infer<typeof exampleStatement>;
export type RolesFile = z.infer<typeof rolesFile>;
