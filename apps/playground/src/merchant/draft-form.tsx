// The form for a new friends' coupon, with what WeChat will make of it above.
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { checkDraft, type DraftErrors } from './check-draft.ts';
import { Choice } from './choice.tsx';
import { ColorChoice } from './color-choice.tsx';
import { cardOf, type Draft, type DraftCard, emptyDraft } from './draft.ts';
import { DraftPreview } from './draft-preview.tsx';
import { Check, Field } from './field.tsx';
import './draft-form.css';

interface DraftFormProps {
  busy: boolean;
  onCreate(card: DraftCard): void;
}

export function DraftForm({ busy, onCreate }: DraftFormProps) {
  const { words, language } = useLanguage();
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const { form } = words.merchant;
  const errors = checkDraft(draft, language);
  const wrong = Object.keys(errors).length > 0;
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong) onCreate(cardOf(draft));
  };
  return (
    <form className="draft" onSubmit={submit} noValidate>
      <DraftPreview draft={draft} wrong={wrong} />
      <Choice
        label={form.type}
        choices={form.types}
        value={draft.type}
        onChange={(type) => change({ type })}
      />
      <Benefit draft={draft} errors={shownErrors(errors, draft, tried)} onChange={change} />
      <Thresholds draft={draft} errors={errors} onChange={change} />
      <Check
        label={form.giveAgain}
        checked={draft.giveAgain}
        onChange={(giveAgain) => change({ giveAgain })}
      />
      <Choice
        label={form.code}
        choices={form.codes}
        value={draft.code}
        onChange={(code) => change({ code })}
      />
      <ColorChoice label={form.color} value={draft.color} onChange={(color) => change({ color })} />
      <button type="submit" className="primary" disabled={busy} aria-busy={busy}>
        {busy ? words.merchant.busy : form.submit}
      </button>
    </form>
  );
}

/** A field that is still empty is not scolded before the merchant has tried to send the form. */
function shownErrors(errors: DraftErrors, draft: Draft, tried: boolean): DraftErrors {
  if (tried) return errors;
  return Object.fromEntries(Object.entries(errors).filter(([field]) => draft[field as keyof Draft] !== ''));
}

interface PartProps {
  draft: Draft;
  errors: DraftErrors;
  onChange(part: Partial<Draft>): void;
}

function Benefit({ draft, errors, onChange }: PartProps) {
  const { form } = useLanguage().words.merchant;
  if (draft.type === 'CASH')
    return (
      <Field
        label={form.reduceYuan}
        value={draft.reduceYuan}
        error={errors.reduceYuan}
        inputMode="decimal"
        onChange={(reduceYuan) => onChange({ reduceYuan })}
      />
    );
  return (
    <div className="draft-row">
      <Field
        label={form.giftName}
        value={draft.giftName}
        error={errors.giftName}
        hint={form.samples.gift}
        onChange={(giftName) => onChange({ giftName })}
      />
      <Field
        label={form.giftNum}
        value={draft.giftNum}
        error={errors.giftNum}
        inputMode="numeric"
        onChange={(giftNum) => onChange({ giftNum })}
      />
      <Field
        label={form.giftUnit}
        value={draft.giftUnit}
        error={errors.giftUnit}
        hint={form.samples.unit}
        onChange={(giftUnit) => onChange({ giftUnit })}
      />
    </div>
  );
}

function Thresholds({ draft, errors, onChange }: PartProps) {
  const { form } = useLanguage().words.merchant;
  const { optional, samples } = form;
  return (
    <fieldset className="draft-group">
      <legend>{form.thresholds}</legend>
      <Field
        label={form.leastYuan}
        value={draft.leastYuan}
        error={errors.leastYuan}
        hint={optional}
        inputMode="numeric"
        onChange={(leastYuan) => onChange({ leastYuan })}
      />
      {draft.type === 'CASH' ? (
        <div className="draft-row" data-even>
          <Field
            label={form.acceptCategory}
            value={draft.acceptCategory}
            error={errors.acceptCategory}
            hint={samples.category}
            onChange={(acceptCategory) => onChange({ acceptCategory })}
          />
          <Field
            label={form.rejectCategory}
            value={draft.rejectCategory}
            error={errors.rejectCategory}
            hint={optional}
            onChange={(rejectCategory) => onChange({ rejectCategory })}
          />
        </div>
      ) : (
        <Field
          label={form.objectUseFor}
          value={draft.objectUseFor}
          error={errors.objectUseFor}
          hint={samples.use}
          onChange={(objectUseFor) => onChange({ objectUseFor })}
        />
      )}
      <Check
        label={form.withOthers}
        checked={draft.withOthers}
        onChange={(withOthers) => onChange({ withOthers })}
      />
    </fieldset>
  );
}
