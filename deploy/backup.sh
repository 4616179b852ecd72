#!/usr/bin/env bash
# Writes one physical copy of the whole PostgreSQL server, as it is at one moment, to standard output:
#   deploy/backup.sh > shared-value.tar.gz
# It runs inside the container of docker-compose.yml. For a server elsewhere: IN_SERVER= PGHOST=... PGPASSWORD=... deploy/backup.sh
set -euo pipefail

read -r -a in_server <<<"${IN_SERVER-docker-compose exec -T postgres}"
"${in_server[@]}" pg_basebackup --username=postgres --pgdata=- --format=tar --wal-method=fetch --checkpoint=fast | gzip
