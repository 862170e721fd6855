#!/bin/sh
# Makes the engine's two databases, or brings them to the schema of this version of Temporal. Harmless to repeat.
set -eu

tool() {
  database=$1
  shift
  SQL_PASSWORD=$POSTGRES_PWD temporal-sql-tool --plugin "$DB" --endpoint "$POSTGRES_SEEDS" --port "$DB_PORT" \
    --user "$POSTGRES_USER" --database "$database" "$@"
}

schema() {
  tool "$1" create
  # Only a database that has no version yet is set up; one that has is never set back to the beginning.
  if ! tool "$1" update-schema --schema-name "$2"; then
    tool "$1" setup-schema --version 0.0
    tool "$1" update-schema --schema-name "$2"
  fi
}

schema temporal postgresql/v12/temporal
schema temporal_visibility postgresql/v12/visibility
