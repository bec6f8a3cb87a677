// How the command tells the tests which server is under contract; without it the tests start a PostgreSQL.

/** Its URL. */
export const SERVER_URL = 'KAQUAN_STORAGE_DATABASE';
