#!/usr/bin/env bash
# Restores what deploy/dump.sh wrote: deploy/undump.sh DIRECTORY, with the same variables
set -euo pipefail

for database in gateway outcomes program partner; do
    host=${database^^}_PGHOST
    pg_restore --clean --if-exists --single-transaction --host="${!host:-$PGHOST}" --username=postgres \
        --dbname="$database" "$1/$database.dump"
done
