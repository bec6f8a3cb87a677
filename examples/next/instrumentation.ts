// Run by Next once, when the server starts. What is Node's alone is a file of its own: Next builds this one for the edge, too.

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./instrumentation-node.ts');
}
