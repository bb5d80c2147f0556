package org.burnish.transport.sgio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.burnish.natives.DeviceCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderLayoutTest {

    private static final String PROGRAM = """
        #include <stddef.h>
        #include <stdio.h>
        #include <scsi/sg.h>
        #include <linux/bsg.h>
        #define AT(field) printf("%zu ", offsetof(struct sg_io_hdr, field))
        #define FOUR(field) printf("%zu ", offsetof(struct sg_io_v4, field))
        int main(void) {
          AT(interface_id); AT(dxfer_direction); AT(cmd_len); AT(mx_sb_len); AT(dxfer_len); AT(dxferp);
          AT(cmdp); AT(sbp); AT(timeout); AT(flags); AT(pack_id); AT(usr_ptr);
          AT(status); AT(sb_len_wr); AT(host_status); AT(driver_status); AT(resid);
          printf("%zu %x ", sizeof(struct sg_io_hdr), SG_IO);
          FOUR(guard); FOUR(request_len); FOUR(request); FOUR(max_response_len); FOUR(response);
          FOUR(dout_xfer_len); FOUR(din_xfer_len); FOUR(dout_xferp); FOUR(din_xferp); FOUR(timeout);
          FOUR(driver_status); FOUR(transport_status); FOUR(device_status); FOUR(response_len);
          FOUR(din_resid); FOUR(dout_resid);
          printf("%zu", sizeof(struct sg_io_v4));
          return 0;
        }
        """;

    @Test
    void fieldsAreWhereTheSystemsHeaderHasThem(@TempDir Path folder) throws Exception {
        assumeTrue(compiles(folder), "no C compiler, so the layout was not compared with the system's header");
        assertThat(run(folder.resolve("layout").toString()))
                .isEqualTo(text(new HeaderLayout(Integer.getInteger("sun.arch.data.model", 64) / 8)) + " "
                        + versionFour());
    }

    @Test
    void fieldsAreWhereA64BitHeaderHasThem() {
        assertThat(text(new HeaderLayout(8))).isEqualTo("0 4 8 9 12 16 24 32 40 44 48 56 64 67 68 70 72 88 2285");
    }

    @Test
    void fieldsAreWhereA32BitHeaderHasThem() {
        assertThat(text(new HeaderLayout(4))).isEqualTo("0 4 8 9 12 16 20 24 28 32 36 40 44 47 48 50 52 64 2285");
    }

    private static String text(HeaderLayout layout) {
        return String.join(" ", new String[] {
            "" + HeaderLayout.INTERFACE_ID,
            "" + HeaderLayout.DIRECTION,
            "" + HeaderLayout.CDB_LENGTH,
            "" + HeaderLayout.SENSE_ROOM,
            "" + HeaderLayout.TRANSFER_LENGTH,
            "" + HeaderLayout.TRANSFER,
            "" + layout.cdb(),
            "" + layout.sense(),
            "" + layout.timeout(),
            "" + layout.flags(),
            "" + layout.packId(),
            "" + layout.userPointer(),
            "" + layout.status(),
            "" + layout.senseLength(),
            "" + layout.hostStatus(),
            "" + layout.driverStatus(),
            "" + layout.residual(),
            "" + layout.size(),
            Long.toHexString(DeviceCalls.SG_IO)
        });
    }

    private static String versionFour() {
        return IntStream.of(
                        BsgRequest.GUARD,
                        BsgRequest.CDB_LENGTH,
                        BsgRequest.COMMAND,
                        BsgRequest.SENSE_LIMIT,
                        BsgRequest.SENSE,
                        BsgRequest.OUT_LENGTH,
                        BsgRequest.IN_LENGTH,
                        BsgRequest.OUT,
                        BsgRequest.IN,
                        BsgRequest.TIMEOUT,
                        BsgRequest.DRIVER_STATUS,
                        BsgRequest.HOST_STATUS,
                        BsgRequest.STATUS,
                        BsgRequest.SENSE_LENGTH,
                        BsgRequest.IN_RESIDUAL,
                        BsgRequest.OUT_RESIDUAL,
                        BsgRequest.SIZE)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    private static boolean compiles(Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("layout.c"), PROGRAM);
        try {
            return new ProcessBuilder("cc", "-o", folder.resolve("layout").toString(), source.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCompiler) {
            assertThat(System.getenv("CI"))
                    .as("a C compiler has to be there under CI")
                    .isNotEqualTo("true");
            return false;
        }
    }

    private static String run(String program) throws IOException {
        Process process = new ProcessBuilder(program).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
