// How long the played server and the played WeChat take for an answer.

/** Milliseconds; long enough to see what a component shows meanwhile. `?wait=0` in the address takes it away. */
const USUAL = 600;

export function answerTime(): number {
  const wait = /[?&]wait=(\d+)/.exec(location.hash)?.[1];
  return wait === undefined ? USUAL : Number(wait);
}
