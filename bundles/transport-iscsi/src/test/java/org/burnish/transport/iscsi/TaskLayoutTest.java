package org.burnish.transport.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskLayoutTest {

    private static final String PROGRAM = """
            #include <stddef.h>
            #include <stdint.h>
            #include <stdio.h>
            #include <sys/types.h>
            #include <iscsi/iscsi.h>
            #include <iscsi/scsi-lowlevel.h>
            #define AT(field) printf("%zu ", offsetof(struct scsi_task, field))
            int main(void) {
              AT(status); AT(residual_status); AT(residual); AT(datain.size); AT(datain.data); AT(ptr);
              printf("%d %d", SCSI_RESIDUAL_UNDERFLOW, ISCSI_HEADER_DIGEST_CRC32C);
              return 0;
            }
            """;

    @Test
    void fieldsAreWhereVersion19HasThem() {
        assertThat(text(new TaskLayout(8, 88))).isEqualTo("0 32 40 64 72 88 1 3");
    }

    @Test
    void fieldsAreWhereVersion20HasThem() {
        assertThat(text(new TaskLayout(8, 96))).isEqualTo("0 32 40 72 80 96 1 3");
    }

    @Test
    void fieldsAreFoundWhereTheSystemsHeaderHasThem(@TempDir Path folder) throws Exception {
        assumeTrue(compiles(folder), "no C compiler, or no header of libiscsi, so the layout was not compared");
        Process process = new ProcessBuilder(folder.resolve("layout").toString()).start();
        String header = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(text(Libiscsi.probe())).isEqualTo(header);
    }

    private static String text(TaskLayout layout) {
        return TaskLayout.STATUS + " " + TaskLayout.RESIDUAL_STATUS + " " + layout.residual() + " "
                + layout.dataLength() + " " + layout.data() + " " + layout.privatePointer() + " "
                + TaskLayout.UNDERFLOW + " " + Libiscsi.HEADER_DIGEST_CRC32C;
    }

    private static boolean compiles(Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("layout.c"), PROGRAM);
        String include = System.getProperty("burnish.iscsi.include", "/usr/include");
        try {
            return new ProcessBuilder(
                                    "cc",
                                    "-I" + include,
                                    "-o",
                                    folder.resolve("layout").toString(),
                                    source.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }
}
