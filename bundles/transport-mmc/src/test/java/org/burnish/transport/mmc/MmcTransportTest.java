package org.burnish.transport.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmcTransportTest {

    private final List<DeviceAddress> opened = new ArrayList<>();
    private final MmcTransport transport = new MmcTransport(new Nodes());

    @Test
    void deviceNodeIsGivenToTheTransportOfNodesAndKeepsItsAddress() throws Exception {
        ScsiDevice device = transport.open(DeviceAddress.parse("mmc:/dev/null"));

        assertThat(opened).containsExactly(new DeviceAddress(DeviceAddress.NODE_SCHEME, "/dev/null"));
        assertThat(device.address()).hasToString("mmc:/dev/null");
        assertThat(device.maxTransfer()).isEqualTo(4096);
    }

    @Test
    void fileIsRefusedWithTheAddressesThatTakeFiles(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("x.iso"));
        assertThatThrownBy(() -> transport.open(DeviceAddress.parse("mmc:" + file)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no device node")
                .hasMessageContaining("stdio:" + file)
                .hasMessageContaining("emu:" + file);
        assertThat(opened).isEmpty();
    }

    @Test
    void missingNodeIsTold() {
        assertThatThrownBy(() -> transport.open(DeviceAddress.parse("mmc:/dev/nosuch")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("mmc:/dev/nosuch")
                .hasMessageContaining("Look at the drives");
    }

    private final class Nodes implements Transport {
        @Override
        public List<DeviceAddress> discover() {
            return List.of();
        }

        @Override
        public ScsiDevice open(DeviceAddress address) {
            opened.add(address);
            return new Nothing(address);
        }
    }

    private record Nothing(DeviceAddress address) implements ScsiDevice {
        @Override
        public int maxTransfer() {
            return 4096;
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
