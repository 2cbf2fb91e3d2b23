// What is known about an article besides its text: from the input's own fields, from a page's metadata, from the lines
// of the text. The first source that says something wins, in the order in which `firstKnown` gets them.

export interface Known {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly publishedAt: string | null;
  readonly language: string | null;
}

export const nothingKnown: Known = {
  id: null,
  url: null,
  title: null,
  publisher: null,
  authors: [],
  publishedAt: null,
  language: null,
};

export function firstKnown(...sources: readonly Partial<Known>[]): Known {
  return {
    id: first(sources.map((source) => source.id)),
    url: first(sources.map((source) => source.url)),
    title: first(sources.map((source) => source.title)),
    publisher: first(sources.map((source) => source.publisher)),
    authors: sources.find((source) => (source.authors?.length ?? 0) > 0)?.authors ?? [],
    publishedAt: first(sources.map((source) => source.publishedAt)),
    language: first(sources.map((source) => source.language)),
  };
}

function first(values: readonly (string | null | undefined)[]): string | null {
  return values.find((value) => value !== null && value !== undefined && value !== '') ?? null;
}
