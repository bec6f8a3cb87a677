// Each app of examples/ is started by its own script, called over HTTP, and stopped.

import { walkExamples } from './examples.suite.ts';
import { EXAMPLES } from './examples.ts';

walkExamples(EXAMPLES);
