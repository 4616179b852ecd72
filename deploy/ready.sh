#!/bin/bash
# Whether the service in this container is ready: bash alone, because a JRE image has no HTTP client to count on.
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r status <&3
[[ $status == *" 200 "* ]]
