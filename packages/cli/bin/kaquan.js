#!/usr/bin/env node
// Apart from what is built, so that the command can be linked before the first build.
import '../dist/kaquan.js';
