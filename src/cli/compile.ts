// Part of the build: writes the data files parsed beforehand, so that a call does not pay for reading 200 YAML files.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileData, compiledName } from '../ontology/compiled.ts';
import { home } from './home.ts';

writeFileSync(join(home.data, compiledName), compileData(home.data));
