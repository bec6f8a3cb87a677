// What the signature is: the verdict, its causes, and how it should have been signed.
import { useLanguage } from '../words/language.tsx';
import type { Explanation } from './ask-signatures.ts';
import { JoinedText } from './joined-text.tsx';
import { RightSteps } from './right-steps.tsx';
import type { SignatureKind } from './signature-place.ts';
import { ToldMistake } from './told-mistake.tsx';
import './signature-answer.css';

export function SignatureAnswer({ kind, explanation }: { kind: SignatureKind; explanation: Explanation }) {
  const { words, language } = useLanguage();
  const text = words.signature;
  const { verdict } = explanation;
  if (verdict === 'unreadable') return <Verdict verdict={verdict} advice={text.advice.unreadable} />;
  const { causes, findings, candidates, right, tried } = explanation;
  // One signature has one text, whichever of them made it.
  const [first] = causes;
  const advice = {
    right: text.advice.right,
    explained: causes.length > 1 ? text.several : '',
    unexplained: text.advice.unexplained(tried),
    unsigned: text.advice.unsigned,
  };

  return (
    <>
      <Verdict verdict={verdict} advice={advice[verdict]} />
      {first && (
        <article className="signature-cause">
          {causes.map((cause, at) => (
            <div key={keyOf(cause)} data-or={at > 0 ? text.or : undefined}>
              {cause.mistakes.map((mistake) => (
                <ToldMistake key={mistake[language].what} mistake={mistake} />
              ))}
            </div>
          ))}
          <h3>{text.signed}</h3>
          <JoinedText fragments={first.joined} />
          <code className="signature-digest">{first.signature}</code>
        </article>
      )}
      {findings.length > 0 && (
        <section className="signature-findings">
          <h2>{text.findings}</h2>
          {findings.map((finding) => (
            <ToldMistake key={finding.zh.what} mistake={finding} />
          ))}
        </section>
      )}
      <RightSteps kind={kind} right={right} />
      <details className="signature-all">
        <summary>{text.all(candidates.length)}</summary>
        {candidates.map((candidate) => (
          <div key={keyOf(candidate)}>
            {candidate.mistakes.map((mistake) => (
              <ToldMistake key={mistake.id} mistake={mistake} />
            ))}
            <JoinedText fragments={candidate.joined} />
          </div>
        ))}
      </details>
    </>
  );
}

function Verdict({ verdict, advice }: { verdict: Explanation['verdict']; advice: string }) {
  const text = useLanguage().words.signature;
  return (
    <div className="signature-verdict" data-verdict={verdict} role="status">
      <h2>{text.verdict[verdict]}</h2>
      {advice !== '' && <p>{advice}</p>}
    </div>
  );
}

/** What was done is told by words that hold what it was done to. */
function keyOf({ mistakes }: { mistakes: { zh: { what: string } }[] }): string {
  return mistakes.map(({ zh }) => zh.what).join('|');
}
