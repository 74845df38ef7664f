#!/bin/sh
# Runs once, when the primary's data folder is made: the roles that docs/operations.md names, and the replica's right to follow.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -v replica_password="$REPLICA_PASSWORD" <<'SQL'
create role gongqiao_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role gongqiao_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create role gongqiao_replica login replication password :'replica_password';
create database gongqiao owner gongqiao_owner template template0 encoding 'UTF8';
revoke connect on database gongqiao from public;
grant connect, temporary on database gongqiao to gongqiao_app;
SQL
echo 'host replication gongqiao_replica all scram-sha-256' >> "$PGDATA/pg_hba.conf"
