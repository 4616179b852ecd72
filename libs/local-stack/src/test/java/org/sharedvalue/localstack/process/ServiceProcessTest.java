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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
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
    void startsWithTheClassesThatItsFirstEndKept() throws Exception {
        ServiceSettings settings = settings(packaged());
        ServiceProcess.start(settings).close();
        try (Stream<Path> files = Files.list(directory);
                ServiceProcess again = ServiceProcess.start(settings)) {
            List<String> archives = files.map(Path::toString)
                    .filter(name -> name.endsWith(".jsa"))
                    .toList();
            assertThat(archives).hasSize(1);
            assertThat(ProcessHandle.of(again.pid()).orElseThrow().info().commandLine())
                    .hasValueSatisfying(line -> assertThat(line).contains("SharedArchiveFile=" + archives.get(0)));
        }
    }

    @Test
    void makesTheArchiveOfANewBuildAnew() throws Exception {
        Path jar = packaged();
        ServiceProcess.start(settings(jar)).close();
        assertThat(option(jar)).contains("SharedArchiveFile");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(option(jar)).contains("ArchiveClassesAtExit");
    }

    @Test
    void keepsNothingOfAnEndThatWasCutShort() throws Exception {
        Path jar = packaged();
        ClassArchive archive = ClassArchive.beside(jar);
        Files.createFile(Path.of(archive.options(true).get(0).replaceFirst(".*=", "")));
        archive.ended(false);
        // Of a starter that is gone; no process has this number.
        Files.createFile(jar.resolveSibling("unfinished-4194305-0.jsa"));
        assertThat(option(jar)).contains("ArchiveClassesAtExit");
        assertThat(directory.toFile().list()).containsExactly(jar.getFileName().toString());
    }

    @Test
    void answersNothingWhilePaused() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(settings(packaged()))) {
            service.pause();
            // Threads that run stop a moment after the signal is sent.
            await().until(() -> !service.isReady());
            assertThat(service.isAlive()).isTrue();
            service.resume();
            await().until(service::isReady);
        }
    }

    @Test
    void saysThatAServiceIsNotBuilt() {
        assertThatThrownBy(() -> ServiceProcess.start(settings(directory.resolve("quarkus-run.jar"))))
                .hasMessageContainingAll("partner-service", "not built");
    }

    private static String option(Path jar) {
        return ClassArchive.beside(jar).options(true).get(0);
    }

    private ServiceSettings settings(Path jar) {
        return new ServiceSettings(
                "partner-service",
                jar,
                directory,
                0,
                Map.of("suite.zone-name", "Europe/London"),
                List.of("-Xmx32m"),
                true);
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
