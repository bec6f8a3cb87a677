// How the command tells the tests which server is under contract; without them the tests start a PostgreSQL.

/** Its URL. */
export const SERVER_URL = 'KAQUAN_STORAGE_DATABASE';
/** Its engine, as `databaseEngine` names it. */
export const SERVER_ENGINE = 'KAQUAN_STORAGE_ENGINE';
