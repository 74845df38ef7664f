#!/bin/sh
# A streaming standby: takes a copy of the primary once, then follows it.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  export PGPASSWORD="$REPLICA_PASSWORD"
  until pg_basebackup --host primary --username gongqiao_replica --pgdata "$PGDATA" --wal-method stream --write-recovery-conf --slot replica --create-slot; do
    rm -rf "${PGDATA:?}"/*
    sleep 2
  done
  chmod 700 "$PGDATA"
fi
# The standby needs at least the primary's number of connections.
exec postgres -c max_connections=200 -c hot_standby=on
