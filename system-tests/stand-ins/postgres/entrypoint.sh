#!/bin/bash
set -euo pipefail

if [[ ! -s $PGDATA/PG_VERSION ]]; then
    mkdir -p "$PGDATA"
    initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-host=scram-sha-256 \
        --auth-local=trust --encoding=UTF8 --locale=C
    printf 'host all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
    pg_ctl --wait --options="-c listen_addresses='' -c unix_socket_directories=/tmp" start
    for script in /docker-entrypoint-initdb.d/*.sh; do
        PGHOST=/tmp "$script"
    done
    pg_ctl --wait --mode=fast stop
fi
exec "$@" -c 'listen_addresses=*' -c unix_socket_directories=/tmp
