package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceAddressTest {

    @Test
    void prefixIsTheScheme() {
        assertThat(DeviceAddress.parse("emu:some/disc")).isEqualTo(new DeviceAddress("emu", "some/disc"));
        assertThat(DeviceAddress.parse("stdio:/dev/null")).isEqualTo(new DeviceAddress("stdio", "/dev/null"));
    }

    @Test
    void onlyTheFirstColonSeparates() {
        assertThat(DeviceAddress.parse("iscsi://host:3260/t/0"))
                .isEqualTo(new DeviceAddress("iscsi", "//host:3260/t/0"));
    }

    @Test
    void barePathIsAFile(@TempDir Path folder) throws IOException {
        String path = folder.resolve("x.iso").toString();
        assertThat(DeviceAddress.parse(path)).isEqualTo(new DeviceAddress("stdio", path));
    }

    @Test
    void barePathOfADeviceNodeIsADrive() {
        assertThat(DeviceAddress.parse("/dev/null")).isEqualTo(new DeviceAddress("sg", "/dev/null"));
    }

    @Test
    void missingNodeIsADriveThatIsGoneAndNoFileToBeMade() {
        assertThat(DeviceAddress.parse("/dev/no-such-node")).isEqualTo(new DeviceAddress("sg", "/dev/no-such-node"));
    }

    @Test
    void textIsWhatAUserMayWrite() {
        assertThat(new DeviceAddress("sg", "/dev/sr0")).hasToString("/dev/sr0");
        assertThat(new DeviceAddress("emu", "disc")).hasToString("emu:disc");
        assertThat(DeviceAddress.parse(new DeviceAddress("emu", "disc").toString()))
                .isEqualTo(new DeviceAddress("emu", "disc"));
    }

    @Test
    void secretsOfNetworkAddressesAreNotInTheText() {
        assertThat(DeviceAddress.parse("iscsi://joe%pass:word@host:3260/iqn.x:y/0"))
                .isEqualTo(new DeviceAddress("iscsi", "//joe%pass:word@host:3260/iqn.x:y/0"))
                .hasToString("iscsi://joe%***@host:3260/iqn.x:y/0");
        assertThat(DeviceAddress.parse("iscsi://joe:word@host/iqn.x:y/0?target_user=t&target_password=other"))
                .hasToString("iscsi://joe:***@host/iqn.x:y/0?target_user=t&target_password=***");
        assertThat(DeviceAddress.parse("iscsi://host:3260/iqn.x:y@z/0")).hasToString("iscsi://host:3260/iqn.x:y@z/0");
    }
}
