package org.burnish.share.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceShare.Lent;
import org.burnish.scsi.DeviceShare.Terms;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IscsiShareTest {

    private static final DeviceAddress DRIVE = new DeviceAddress("fake", "Some Disc.img");

    private final IscsiShare share = new IscsiShare();
    private int opened;
    private int closed;

    @BeforeEach
    void transport() {
        share.addTransport(
                new Transport() {
                    @Override
                    public List<DeviceAddress> discover() {
                        return List.of();
                    }

                    @Override
                    public ScsiDevice open(DeviceAddress address) {
                        opened++;
                        return device(address);
                    }
                },
                Map.of(Transport.SCHEME, "fake"));
    }

    private ScsiDevice device(DeviceAddress address) {
        return new ScsiDevice() {
            @Override
            public DeviceAddress address() {
                return address;
            }

            @Override
            public int execute(org.burnish.scsi.Cdb cdb, java.nio.ByteBuffer data, java.time.Duration timeout)
                    throws ScsiException {
                return 0;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    private static Terms terms(String host, int port, String user, String secret) {
        return new Terms(host, port, "", user, secret, "", "");
    }

    @Test
    void urlNamesWhereTheDriveIsReached() throws IOException {
        try (Lent lent = share.lend(DRIVE, terms("127.0.0.1", 0, "", ""), line -> {})) {
            assertThat(lent.url())
                    .matches("iscsi://127\\.0\\.0\\.1:\\d+/iqn\\.2026-11\\.org\\.burnish:fake-some-disc\\.img/0");
        }
        assertThat(opened).isEqualTo(1);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void otherAddressThanLoopbackIsRefusedWithoutASecret() {
        assertThatThrownBy(() -> share.lend(DRIVE, terms("0.0.0.0", 0, "", ""), line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("without a password")
                .hasMessageContaining("Lend it with a secret");
        assertThat(opened).isZero();
    }

    @Test
    void shortSecretIsRefused() {
        assertThatThrownBy(() -> share.lend(DRIVE, terms("127.0.0.1", 0, "joe", "eleven-char"), line -> {}))
                .hasMessageContaining("12")
                .hasMessageNotContaining("eleven-char");
    }

    @Test
    void otherAddressWithASecretIsListenedAt() throws IOException {
        try (Lent lent = share.lend(DRIVE, terms("0.0.0.0", 0, "joe", "twelve-chars"), line -> {})) {
            assertThat(lent.url()).doesNotContain("twelve-chars");
        }
    }

    @Test
    void portThatIsTakenIsToldAndTheDriveIsClosed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> share.lend(DRIVE, terms("127.0.0.1", taken.getLocalPort(), "", ""), line -> {}))
                    .hasMessageContaining("Cannot listen at 127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("another port");
        }
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void unknownSchemeIsTold() {
        assertThatThrownBy(() -> share.lend(new DeviceAddress("gone", "x"), terms("127.0.0.1", 0, "", ""), line -> {}))
                .hasMessageContaining("no transport for scheme 'gone'")
                .hasMessageContaining("fake");
    }
}
