// What stands on the page: the sample or what was pasted, and what the backend says of it.
import { useCallback, useEffect, useState } from 'react';
import { askForSample, askWhy, type Explanation, type ToldMistake } from './ask-signatures.ts';
import {
  type Pasted,
  readPasted,
  type SignatureKind,
  type SignaturePlace,
  writeSignaturePlace,
} from './signature-place.ts';

export interface Signatures {
  place: SignaturePlace;
  pasted: Pasted | null;
  mistakes: ToldMistake[];
  explanation: Explanation | null;
  failure: unknown;
  isAsking: boolean;
  /** Another kind, or another mistake: a new sample. */
  go(change: Partial<SignaturePlace>): void;
  edit(change: Partial<Pasted>): void;
  explain(): Promise<void>;
}

export function useSignatures(start: SignaturePlace): Signatures {
  const [place, setPlace] = useState(start);
  /** What the link brought along; it belongs to the place the link names. */
  const [linked] = useState(() => ({ place, pasted: readPasted(location.hash) }));
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [mistakes, setMistakes] = useState<ToldMistake[]>([]);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(false);

  const ask = useCallback(async (kind: SignatureKind, question: Pasted) => {
    setAsking(true);
    setFailure(null);
    try {
      setExplanation(await askWhy(kind, question));
    } catch (cause) {
      setFailure(cause);
    } finally {
      setAsking(false);
    }
  }, []);

  useEffect(() => {
    let isCurrent = true;
    const brought = place === linked.place ? linked.pasted : null;
    history.replaceState(history.state, '', writeSignaturePlace(place) + (brought ? location.hash : ''));
    askForSample(place.kind, place.mistake).then(
      ({ values, sent, mistakes: known }) => {
        if (!isCurrent) return;
        const names = Object.keys(values);
        const shown = brought
          ? {
              sent: brought.sent,
              values: Object.fromEntries(names.map((name) => [name, brought.values[name] ?? ''])),
            }
          : { values, sent };
        setMistakes(known);
        setPasted(shown);
        void ask(place.kind, shown);
      },
      (cause: unknown) => isCurrent && setFailure(cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [place, linked, ask]);

  return {
    place,
    pasted,
    mistakes,
    explanation,
    failure,
    isAsking,
    go: (change) => setPlace((old) => ({ ...old, ...change })),
    edit: (change) => setPasted((old) => old && { ...old, ...change }),
    explain: async () => {
      if (pasted) await ask(place.kind, pasted);
    },
  };
}
