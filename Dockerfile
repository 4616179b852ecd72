# One image recipe for the four services. Build the jars first (mvn package), then for example:
#   docker build --build-arg SERVICE=gateway --tag shared-value/gateway .
ARG JRE_IMAGE=eclipse-temurin:17-jre
FROM ${JRE_IMAGE}
ARG SERVICE
WORKDIR /service
# From what changes least to what changes most, so that a new build of the code makes one small layer.
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY deploy/ready.sh /usr/local/bin/ready
USER 10001:10001
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 QUARKUS_LOG_CONSOLE_JSON_ENABLED=true MALLOC_ARENA_MAX=1
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 CMD ["ready"]
# The heap follows the container's memory limit; everything written goes to /tmp.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
