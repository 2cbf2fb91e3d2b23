// Where the package keeps what it ships: data, queries and the built viewer, beside src (in a checkout) and beside
// dist (installed).

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const home = {
  data: join(root, 'data'),
  models: join(root, 'data', 'models'),
  queries: join(root, 'cypher', 'read'),
  cypher: join(root, 'cypher'),
  viewer: join(root, 'dist', 'viz'),
  package: join(root, 'package.json'),
} as const;
