// Errors that reach a person. Codes are API and are never reused; messages say what, where and what to do, and may
// change.

export const errorCodes = [
  'USAGE',
  'INPUT_NOT_FOUND',
  'INPUT_EMPTY',
  'INPUT_BINARY',
  'INPUT_TOO_LARGE',
  'INPUT_NOT_AN_ARTICLE',
  'INPUT_UNREADABLE',
  'ONTOLOGY_INVALID',
  'MODEL_INVALID',
  'WORKSPACE_LOCKED',
  'WORKSPACE_TOO_NEW',
  'WORKSPACE_DAMAGED',
  'WORKSPACE_MISSING',
  'STORE_UNAVAILABLE',
  'STORE_REFUSED',
  'QUERY_UNKNOWN',
  'QUERY_INVALID',
  'ENGINE_MISSING',
  'ARTICLE_UNKNOWN',
  'EXPORT_UNKNOWN',
  'VIEWER_MISSING',
  'GOLD_INVALID',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export class WiregraphError extends Error {
  readonly code: ErrorCode;
  /** Whether the same call may succeed later without a change. */
  readonly retriable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly retriable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'WiregraphError';
    this.code = code;
    this.retriable = options.retriable ?? false;
  }
}
