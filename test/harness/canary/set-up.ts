// Loaded before each file of tests; several files may share a process, which is watched once.
import './watch-http.ts';
