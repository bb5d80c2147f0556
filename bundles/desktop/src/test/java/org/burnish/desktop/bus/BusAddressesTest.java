package org.burnish.desktop.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusAddressesTest {

    @TempDir
    Path folder;

    private Path socket;

    @BeforeEach
    void makeSocket() throws IOException {
        // only its being there counts
        socket = Files.createFile(folder.resolve("bus"));
    }

    private static BusAddresses session(String address) {
        return new BusAddresses(Map.of("DBUS_SESSION_BUS_ADDRESS", address, "XDG_RUNTIME_DIR", "/nowhere"));
    }

    @Test
    void socketWithAPathIsFoundInWhatTheEnvironmentSays() {
        assertThat(session("unix:path=" + socket).session()).contains("unix:path=" + socket);
        assertThat(session("unix:path=" + socket + ",guid=0123").session()).contains("unix:path=" + socket);
        assertThat(session("unix:guid=0123,path=" + socket).session()).contains("unix:path=" + socket);
        assertThat(session("tcp:host=localhost,port=1;unix:abstract=/x;unix:path=/nowhere/bus;unix:path=" + socket)
                        .session())
                .contains("unix:path=" + socket);
    }

    @Test
    void escapedPathIsRead() throws IOException {
        Path odd = Files.createFile(folder.resolve("a bus+1"));
        assertThat(session("unix:path=" + folder + "/a%20bus+1").session()).contains("unix:path=" + odd);
    }

    @Test
    void busWithoutASocketFileIsNone() {
        assertThat(session("unix:abstract=/tmp/dbus-1").session()).isEmpty();
        assertThat(session("unix:path=" + folder.resolve("gone")).session()).isEmpty();
        assertThat(session("launchd:env=DBUS_LAUNCHD_SESSION_BUS_SOCKET").session())
                .isEmpty();
        assertThat(session(";;").session()).isEmpty();
    }

    @Test
    void usualSocketOfTheUserIsFoundWhereTheEnvironmentNamesNone() {
        assertThat(new BusAddresses(Map.of("XDG_RUNTIME_DIR", folder.toString())).session())
                .contains("unix:path=" + socket);
        assertThat(new BusAddresses(Map.of("XDG_RUNTIME_DIR", "/nowhere")).session())
                .isEmpty();
    }

    @Test
    void systemBusIsThatOfTheEnvironment() {
        assertThat(new BusAddresses(Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket)).system())
                .contains("unix:path=" + socket);
        assertThat(new BusAddresses(Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")).system())
                .isEmpty();
    }
}
