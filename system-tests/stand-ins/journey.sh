#!/usr/bin/env bash
# The journey of the system tests against docker-compose.yml, with stand-ins where the base images are missing: builds
# the jars and the images, starts the containers with empty volumes and two gateways, runs the tests, takes all down again.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
export COMPOSE_PROJECT_NAME=shared-value-journey DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0
secrets=$(mktemp)
trap 'docker-compose down --volumes; rm -f "$secrets"' EXIT

deploy/secrets.sh > "$secrets"
set -a
# shellcheck disable=SC1090
. "$secrets"
set +a
mvn -q package -Dquick -DskipTests
system-tests/stand-ins/make.sh
docker-compose build --quiet
docker-compose up --detach --scale gateway=2
for container in $(docker-compose ps --quiet gateway partner-service program-service outcomes-service); do
    timeout 300 bash -c "until [[ \$(docker inspect --format '{{.State.Health.Status}}' $container) == healthy ]]; do sleep 1; done"
done
GATEWAY_URL=http://$(docker-compose port gateway 8080 | sed 's/^0\.0\.0\.0/localhost/')
export GATEWAY_URL
mvn verify -Dquick -pl system-tests -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ComposeJourney
