#!/bin/bash
set -euo pipefail

properties=/tmp/server.properties
env | sed -n 's/^KAFKA_\([A-Z_]*\)=\(.*\)/\1 \2/p' | grep -v '^HEAP_OPTS ' | while read -r name value; do
    name=${name,,}
    printf '%s=%s\n' "${name//_/.}" "$value"
done > "$properties"
java -cp '/opt/kafka/lib/*' kafka.tools.StorageTool format --ignore-formatted --cluster-id "$CLUSTER_ID" --config "$properties"
# shellcheck disable=SC2086
exec java ${KAFKA_HEAP_OPTS:-} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '/opt/kafka/lib/*' kafka.Kafka "$properties"
