#!/bin/bash
# Runs once, when the data directory is empty: a database for each service under a role of its own, so that none can read
# another's.
set -euo pipefail

create() {
    psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
        --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT, TEMPORARY ON DATABASE :"name" FROM PUBLIC;
SQL
}

create partner "$PARTNER_DB_PASSWORD"
create program "$PROGRAM_DB_PASSWORD"
create outcomes "$OUTCOMES_DB_PASSWORD"
create gateway "$GATEWAY_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"
