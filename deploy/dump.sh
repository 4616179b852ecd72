#!/usr/bin/env bash
# Dumps the four databases into a directory, for servers that cannot be copied at one moment: deploy/dump.sh DIRECTORY
# Who is at which server: PGHOST and PGPASSWORD for all, or GATEWAY_PGHOST, OUTCOMES_PGHOST and so on for one.
set -euo pipefail

# The ledger first, so that it is never newer than its services; then who names others before who is named.
for database in gateway outcomes program partner; do
    host=${database^^}_PGHOST
    pg_dump --format=custom --host="${!host:-$PGHOST}" --username=postgres --file="$1/$database.dump" "$database"
done
