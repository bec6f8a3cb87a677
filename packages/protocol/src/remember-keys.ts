// Remembers what was made of a server's secrets, which are the same for every coupon and every push.

/** An app's secret, the one before it, and the same of another app or two; of a thousand session keys only the last. */
const MOST = 8;

/**
 * `make`, but for texts that were among its last ones it gives what it gave then. Several are remembered, so that the
 * time does not tell whether the secret was another one than in the call before.
 *
 * @throws whatever `make` throws; that is not remembered
 * @example const keyOf = rememberKeys((secret: string) => decodeBase64(secret));
 * @supported h5 node
 */
export function rememberKeys<Texts extends readonly (string | undefined)[], Key>(
  make: (...texts: Texts) => Key,
): (...texts: Texts) => Key {
  const known: { texts: Texts; key: Key }[] = [];
  return (...texts) => {
    const found = known.find((one) => one.texts.every((text, at) => text === texts[at]));
    if (found) return found.key;
    const key = make(...texts);
    if (known.push({ texts, key }) > MOST) known.shift();
    return key;
  };
}
