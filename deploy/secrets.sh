#!/usr/bin/env bash
# Prints a new random value for every secret that docker-compose.yml asks for: deploy/secrets.sh > .env
set -euo pipefail

for name in POSTGRES_PASSWORD PARTNER_DB_PASSWORD PROGRAM_DB_PASSWORD OUTCOMES_DB_PASSWORD GATEWAY_DB_PASSWORD \
    KEYCLOAK_DB_PASSWORD KEYCLOAK_ADMIN_PASSWORD ADMIN_CLIENT_SECRET SERVICE_CLIENT_SECRET; do
    printf '%s=%s\n' "$name" "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
done
# Seal what is known of people, and the secrets behind identifiers in feeds; who loses them has lost that.
for name in PEOPLE_KEYS FEEDS_KEYS; do
    printf '%s=1:%s\n' "$name" "$(head -c 32 /dev/urandom | base64)"
done
# Signs links to pages; a new one ends those that are out.
printf 'SUITE_VIEWS_KEY=%s\n' "$(head -c 32 /dev/urandom | base64)"
