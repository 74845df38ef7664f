#!/bin/sh
# The pooler in transaction mode: the tenant of a transaction is set inside it, so no session state is shared.
set -eu
cat > /tmp/userlist.txt <<USERS
"gongqiao_app" "$APP_PASSWORD"
USERS
cat > /tmp/pgbouncer.ini <<INI
[databases]
gongqiao = host=primary port=5432 dbname=gongqiao
[pgbouncer]
listen_addr = 0.0.0.0
listen_port = 6432
auth_type = scram-sha-256
auth_file = /tmp/userlist.txt
pool_mode = transaction
max_client_conn = 1000
default_pool_size = 40
server_tls_sslmode = prefer
ignore_startup_parameters = extra_float_digits
INI
exec pgbouncer /tmp/pgbouncer.ini
