// A way to sign that can be got wrong in one place after the other: values as they stand, and only then an order.
import { type SignedValues, signedValues, sortByValue } from './signature-steps.ts';
import { PAGE_NAMES } from './signed-names.ts';
import type { SignatureKind, SignedValue, Signing } from './signing.ts';

export interface Recipe extends Signing {
  kind: SignatureKind;
  order(values: readonly SignedValue[]): readonly SignedValue[];
}

/** How WeChat does it. */
export function rightRecipe(kind: SignatureKind, values: SignedValues): Recipe {
  const isConfig = kind === 'js-config';
  return {
    kind,
    values: signedValues(kind, values),
    order: isConfig ? asTheyStand : sortByValue,
    written: isConfig ? 'pairs' : 'values',
    separator: isConfig ? '&' : '',
  };
}

export function asTheyStand(values: readonly SignedValue[]): readonly SignedValue[] {
  return values;
}

/** The signing that comes out of it. */
export function carryOut({ values, order, written, separator }: Recipe): Signing {
  return { values: order(values), written, separator };
}

/** A value of the recipe; undefined when it takes no part. */
export function textIn({ values }: Recipe, name: string): string | undefined {
  return values.find((value) => value.name === name)?.text;
}

/** The same recipe with one value changed, put at the end if it is new, or left out (undefined). */
export function withValue(recipe: Recipe, name: string, text: string | undefined): Recipe {
  const others = recipe.values.filter((value) => value.name !== name);
  if (text === undefined) return { ...recipe, values: others };
  const isThere = others.length < recipe.values.length;
  const values = isThere
    ? recipe.values.map((value) => (value.name === name ? { name, text } : value))
    : [...others, { name, text }];
  return { ...recipe, values };
}

/** What a value is called in the page's own object: `nonce_str` is `nonceStr` there. */
export function pageName(kind: SignatureKind, name: string): string {
  return PAGE_NAMES[kind][name] ?? name;
}
