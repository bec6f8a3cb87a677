// The playground: the page that its address names. The bench connects, and says so plainly when it cannot.
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { BenchProvider, type Connection, connectBench } from './bench.tsx';
import { failureWords } from './failure-words.ts';
import { Desk } from './layout/desk.tsx';
import { readSignaturePlace } from './signature/signature-place.ts';
import { useLanguage } from './words/language.tsx';
import './app.css';

/** Brought when it is wanted: the bench does without it. */
const SignaturePage = lazy(async () => ({
  default: (await import('./signature/signature-page.tsx')).SignaturePage,
}));

export function App() {
  const place = readSignaturePlace(location.search);
  return place ? (
    <Suspense>
      <SignaturePage place={place} />
    </Suspense>
  ) : (
    <BenchApp />
  );
}

function BenchApp() {
  const { words, language } = useLanguage();
  const [connection, setConnection] = useState<Connection | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const connect = useCallback(async () => {
    setFailure(null);
    try {
      setConnection(await connectBench());
    } catch (cause) {
      setFailure(cause);
    }
  }, []);
  useEffect(() => void connect(), [connect]);

  if (connection) {
    return (
      <BenchProvider connection={connection}>
        <Desk />
      </BenchProvider>
    );
  }
  return (
    <main className="connecting" aria-busy={failure === null}>
      <img src="./mark.svg" alt="" width="56" height="56" />
      <h1>Kaquan 卡券</h1>
      {failure === null ? (
        <p>{words.sandbox.connecting}…</p>
      ) : (
        <>
          <p role="alert">{failureWords(failure, language)}</p>
          <button type="button" className="button" onClick={connect}>
            {words.retry}
          </button>
        </>
      )}
    </main>
  );
}
