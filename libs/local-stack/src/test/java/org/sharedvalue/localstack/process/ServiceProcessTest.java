package org.sharedvalue.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    Path directory;

    @Test
    void servesWithItsConfigurationUntilKilledAndAgainAfterwards() throws Exception {
        ServiceSettings settings = settings(packaged());
        try (ServiceProcess service = ServiceProcess.start(settings)) {
            String greeting = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(service.url())).build(), BodyHandlers.ofString())
                    .body();
            assertThat(greeting).isEqualTo("Europe/London");
            service.kill();
            assertThat(service.isReady()).isFalse();
        }
        try (ServiceProcess again = ServiceProcess.start(settings)) {
            assertThat(again.isReady()).isTrue();
        }
    }

    @Test
    void answersNothingWhilePaused() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(settings(packaged()))) {
            service.pause();
            assertThat(service.isAlive()).isTrue();
            assertThat(service.isReady()).isFalse();
            service.resume();
            await().until(service::isReady);
        }
    }

    @Test
    void saysThatAServiceIsNotBuilt() {
        assertThatThrownBy(() -> ServiceProcess.start(settings(directory.resolve("quarkus-run.jar"))))
                .hasMessageContainingAll("partner-service", "not built");
    }

    private ServiceSettings settings(Path jar) {
        return new ServiceSettings(
                "partner-service", jar, directory, 0, Map.of("suite.zone-name", "Europe/London"), List.of("-Xmx32m"));
    }

    private Path packaged() throws Exception {
        Path jar = directory.resolve("tiny.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, TinyService.class.getName());
        String entry = TinyService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                InputStream code = TinyService.class.getClassLoader().getResourceAsStream(entry)) {
            assertThat(code).isNotNull();
            archive.putNextEntry(new JarEntry(entry));
            code.transferTo(archive);
        }
        return jar;
    }
}
