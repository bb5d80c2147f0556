package org.burnish.transport.sgio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.natives.ErrnoException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.health.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterCheckTest {

    @TempDir
    Path root;

    private FakeMachine fake;

    @BeforeEach
    void machine() {
        fake = new FakeMachine(root);
    }

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Exception> refusals = new HashMap<>();

    /** A transport whose kernel refuses what a test says. */
    private final class Nodes implements Transport, ScsiDevice {
        @Override
        public List<DeviceAddress> discover() {
            return List.of();
        }

        @Override
        public ScsiDevice open(DeviceAddress address) throws ScsiException {
            asked.add("open");
            refuse("open");
            return this;
        }

        @Override
        public DeviceAddress address() {
            return DeviceAddress.parse("emu:none");
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            asked.add(cdb.name());
            refuse(cdb.name());
            return 0;
        }

        private void refuse(String what) throws ScsiException {
            if (refusals.containsKey(what)) {
                throw new TransportException("refused", refusals.get(what));
            }
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }

    private List<Finding> look() {
        return new FilterCheck(fake.machine(), new Nodes()).look();
    }

    private FilterCheckTest refusing(String command, int errno) throws IOException {
        fake.driveWithNode("sr0");
        refusals.put(command, new ErrnoException("SG_IO", errno, "words"));
        return this;
    }

    @Test
    void driveThatTakesCommandsIsNoFindingAndIsLetGo() throws IOException {
        fake.driveWithNode("sr0");
        assertThat(look()).isEmpty();
        assertThat(asked).containsExactly("open", "INQUIRY", "MODE SELECT(10)", "close");
    }

    @Test
    void nodeWithoutRightsIsNotOpened() throws IOException {
        fake.driveWithNode("sr0").rights("sr0", new NodeRights("root", "root", "rw-------", false));
        assertThat(look()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void driveInUseIsForAnotherCheck() throws IOException {
        assertThat(refusing("open", ErrnoException.EBUSY).look()).isEmpty();
    }

    @Test
    void drivesOwnRefusalHasPassedTheFilter() throws IOException {
        fake.driveWithNode("sr0");
        refusals.put("INQUIRY", null);
        assertThat(look()).isEmpty();
    }

    @Test
    void nodeWithoutScsiCommandsIsTold() throws IOException {
        assertThat(refusing("INQUIRY", ErrnoException.ENOTTY).look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).endsWith("does not take SCSI commands (SG_IO)"));
    }

    @Test
    void filterForWritingIsFoundAndPassedWithACapability() throws IOException {
        assertThat(refusing("MODE SELECT(10)", ErrnoException.EPERM).look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("are filtered: SG_IO: words (errno 1)"))
                .satisfies(finding ->
                        assertThat(finding.mends()).singleElement().asString().contains("+sys_rawio"));
    }

    @Test
    void filterOfAContainerIsPassedWithItsOption() throws IOException {
        fake.container();
        assertThat(refusing("INQUIRY", ErrnoException.EPERM).look())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.mends()).first().asString().contains("--cap-add SYS_RAWIO"));
    }
}
