package org.sharedvalue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Path ROOT = Path.of("..");
    private static final int LONGEST_FILE = 300;

    private static List<Path> javaFiles(String tree) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains(tree))
                    .filter(path -> !path.toString().contains("/target/"))
                    .toList();
        }
    }

    @Test
    void everyPackageSaysItsRole() throws IOException {
        List<Path> files = javaFiles("src/main/java");
        assertThat(files).isNotEmpty();
        List<Path> silent = files.stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).as("packages without package-info.java").isEmpty();
    }

    @Test
    void noFileIsLongerThanAReaderKeepsInMind() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : javaFiles("src/")) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " (" + lines + ")");
            }
        }
        assertThat(tooLong).as("files of more than " + LONGEST_FILE + " lines").isEmpty();
    }
}
