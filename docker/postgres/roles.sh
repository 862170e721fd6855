#!/bin/sh
# Runs once, when the database is empty: the product's three roles and its database, and the engine's role.
# On a managed PostgreSQL do the same by hand.
set -eu

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner="$SAMSPOR_OWNER_PASSWORD" --set=app="$SAMSPOR_APP_PASSWORD" \
  --set=system="$SAMSPOR_SYSTEM_PASSWORD" --set=engine="$TEMPORAL_POSTGRES_PASSWORD" <<'SQL'
create role samspor_owner login nosuperuser nobypassrls password :'owner';
create role samspor_app login nosuperuser nobypassrls password :'app';
create role samspor_system login nosuperuser nobypassrls password :'system';
create role temporal login nosuperuser createdb password :'engine';
create database samspor owner samspor_owner;
SQL
