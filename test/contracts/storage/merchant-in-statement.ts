// Finds the tables in a statement that it does not narrow down to a merchant.

/** A table as Drizzle writes it, with the other name that the statement may give it. */
const TABLE = /\b(insert into|from|join|update) "kaquan"\."(\w+)"(?:(?: as)? "(\w+)")?/g;

/**
 * The tables of ours that a statement reads or changes without naming the merchant's app: in the columns of an insert,
 * or in a comparison of the table's (or its other name's) `platform` and `app_id`.
 *
 * @example tablesOfAnybody('select 1 from "kaquan"."events"') // ['events']
 */
export function tablesOfAnybody(statement: string): string[] {
  return [...statement.matchAll(TABLE)].flatMap(({ 1: verb, 2: table = '', 3: alias, index }) => {
    const named =
      verb === 'insert into'
        ? /^insert into "kaquan"\."\w+" \([^)]*"platform", "app_id"/.test(statement.slice(index))
        : isCompared(statement, alias ? `"${alias}"` : `"kaquan"."${table}"`);
    return named ? [] : [table];
  });
}

function isCompared(statement: string, table: string): boolean {
  return ['platform', 'app_id'].every((column) => {
    const name = `${table}."${column}"`;
    return statement.includes(`${name} = `) || statement.includes(` = ${name}`);
  });
}
