export { createDataSource, type DataSourceSettings } from './data-source.js';
export { type Database, databaseOf, type Queryable, type Rows, type Statement, type Transaction } from './database.js';
export * from './entities.js';
export { DatabaseAway, DatabaseFailure, failureOf, isTransient, isUniqueViolation } from './failures.js';
export { applicationRole } from './grants.js';
export { fileKeyRing, KeyFailure, type KeyFile, type KeyRing, keyRing, newKeyFile, type Sealed } from './keys.js';
export { migrate, migrateDown } from './migrate.js';
