package org.sharedvalue.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterLockTest {

    @TempDir
    Path data;

    @Test
    void lockWhoseProcessIdBelongsToAnotherProgramIsRemoved() throws Exception {
        Path lock = Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n/data\n");
        PostmasterLock.clearReused(data);
        assertThat(lock).doesNotExist();
    }

    @Test
    void lockOfADeadServerIsLeftForPostgresToJudge() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.writeString(data.resolve("postmaster.pid"), dead.pid() + "\n/data\n");
        PostmasterLock.clearReused(data);
        assertThat(lock).exists();
    }
}
