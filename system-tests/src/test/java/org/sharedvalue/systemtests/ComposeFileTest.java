package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.process.RepositoryRoot;
import org.sharedvalue.localstack.token.TokenRole;
import org.sharedvalue.showcase.suite.Service;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final Path ROOT = RepositoryRoot.find();
    private static Map<String, Map<String, Object>> containers;
    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        containers = file.get("services");
        realm = new ObjectMapper()
                .readTree(
                        ROOT.resolve("deploy/keycloak/shared-value-realm.json").toFile());
    }

    @Test
    void runsTheFourServicesAndWhatTheyNeed() {
        assertThat(containers.keySet()).contains("postgres", "kafka", "keycloak");
        assertThat(containers.keySet())
                .containsAll(
                        Arrays.stream(Service.values()).map(Service::folder).toList());
    }

    @Test
    void letsEveryImageBeReplacedByAVariable() {
        containers.forEach((name, container) ->
                assertThat(container.get("image").toString()).as(name).matches("\\$\\{[A-Z_]+_IMAGE:-[^}]+}"));
    }

    @Test
    void limitsTheMemoryOfEveryContainer() {
        assertThat(containers)
                .allSatisfy((name, container) -> assertThat(container).containsKey("mem_limit"));
    }

    @Test
    void givesServicesNothingToWriteToAndNoPrivileges() {
        for (Service service : Service.values()) {
            assertThat(containers.get(service.folder()))
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesEverySecretFromTheEnvironment() {
        containers.forEach((name, container) -> ((Map<String, Object>) container.getOrDefault("environment", Map.of()))
                .forEach((variable, value) -> {
                    if (variable.endsWith("PASSWORD") || variable.endsWith("SECRET")) {
                        assertThat(String.valueOf(value))
                                .as(name + " " + variable)
                                .matches("\\$\\{[A-Z_]+:\\?[^}]*}");
                    }
                }));
    }

    @Test
    void givesKeycloaksClientsTheScopesOfTheLocalIssuer() {
        for (TokenRole role : TokenRole.values()) {
            JsonNode client = StreamSupport.stream(realm.path("clients").spliterator(), false)
                    .filter(each -> each.path("clientId").asText().equals(role.clientId()))
                    .findFirst()
                    .orElseThrow();
            Set<String> scopes = new HashSet<>();
            client.path("defaultClientScopes").forEach(scope -> scopes.add(scope.asText()));
            assertThat(scopes).as(role.clientId()).contains("suite");
            scopes.remove("suite");
            assertThat(scopes).as(role.clientId()).containsExactlyInAnyOrderElementsOf(role.scopes());
        }
    }
}
