// What stands on the page: the sample or what was pasted, and what the backend says of it.
import { useCallback, useEffect, useState } from 'react';
import { askForSample, askWhy, type Explanation, type ToldMistake } from './ask-signatures.ts';
import { type SignatureKind, type SignaturePlace, writeSignaturePlace } from './signature-place.ts';

export interface Pasted {
  sent: string;
  values: Record<string, string>;
}

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
    history.replaceState(history.state, '', writeSignaturePlace(place));
    askForSample(place.kind, place.mistake).then(
      ({ values, sent, mistakes: known }) => {
        if (!isCurrent) return;
        setMistakes(known);
        setPasted({ values, sent });
        void ask(place.kind, { values, sent });
      },
      (cause: unknown) => isCurrent && setFailure(cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [place, ask]);

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
