package org.burnish.itests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;

class PostgresTest {

    @Test
    void serverStartsAgainAfterAKillAndLeavesNothing() throws IOException {
        Path files;
        try (Postgres postgres = Postgres.start()) {
            files = postgres.files();
            assertThat(asked(postgres, "create table kept (n integer); insert into kept values (17)"))
                    .contains("INSERT 0 1");
            postgres.kill();
            assertThat(asked(postgres, "select n from kept")).contains("refused");
            postgres.restart();
            assertThat(asked(postgres, "select n from kept")).contains("17");
        }
        assertThat(Files.exists(files.getParent())).isFalse();
    }

    private static String asked(Postgres postgres, String sql) {
        return Run.of(
                        Path.of("/"),
                        "psql",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(postgres.port()),
                        "-U",
                        postgres.user(),
                        "-c",
                        sql,
                        "postgres")
                .all();
    }
}
