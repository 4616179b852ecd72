#!/usr/bin/env bash
# Puts what deploy/backup.sh wrote in the place of the PostgreSQL server's data: deploy/restore.sh < shared-value.tar.gz
# Gateways and services are to be stopped before. For a server elsewhere, stopped as well: PGDATA=... OWNER=... deploy/restore.sh
set -euo pipefail

# The old data goes only once the whole backup could be read.
unpack='rm -rf "$PGDATA.new" && install -d -o "$OWNER" -m 700 "$PGDATA.new" && tar -xz -C "$PGDATA.new" &&
    chown -R "$OWNER" "$PGDATA.new" && rm -rf "$PGDATA" && mv "$PGDATA.new" "$PGDATA"'
if [[ -n ${PGDATA:-} ]]; then
    export PGDATA OWNER=${OWNER:-$(id -un)}
    bash -c "$unpack"
else
    docker-compose stop postgres
    docker-compose run --rm --no-deps -T --user root -e OWNER=postgres --entrypoint bash postgres -c "$unpack"
    docker-compose start postgres
fi
