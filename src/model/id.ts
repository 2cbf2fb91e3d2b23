// Ids are hashes of content: the same content has the same id on every machine, in any order, on any day.
// Each kind of id is a brand, so that a statement's id cannot stand where an article's belongs.

import { createHash } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<'article'>;
export type EntityId = Branded<'entity'>;
export type StatementId = Branded<'statement'>;
export type AttributionId = Branded<'attribution'>;
export type NodeId = Branded<'node'>;
export type EdgeId = Branded<'edge'>;

/** First 80 bits of the SHA-256 of the parts, as 16 characters of base 32; parts are separated so that `ab|c` is not `a|bc`. */
export function contentHash(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000'), 'utf8').digest();
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 75n; i >= 0n; i -= 5n) text += alphabet[Number((bits >> i) & 31n)];
  return text;
}

export const articleId = (given: string): ArticleId => given as ArticleId;
export const entityId = (...parts: readonly (string | number)[]): EntityId =>
  `ent_${contentHash(...parts)}` as EntityId;
export const statementId = (...parts: readonly (string | number)[]): StatementId =>
  `st_${contentHash(...parts)}` as StatementId;
export const attributionId = (...parts: readonly (string | number)[]): AttributionId =>
  `att_${contentHash(...parts)}` as AttributionId;
/** `prefix` tells people what they look at: `per_`, `evt_`, `quo_` ... */
export const nodeId = (prefix: string, ...parts: readonly (string | number)[]): NodeId =>
  `${prefix}_${contentHash(...parts)}` as NodeId;
/** Articles, statements and attributions are nodes under the ids of their records. */
export const recordNode = (id: ArticleId | StatementId | AttributionId): NodeId => id as string as NodeId;
export const edgeId = (...parts: readonly (string | number)[]): EdgeId => `edg_${contentHash(...parts)}` as EdgeId;
