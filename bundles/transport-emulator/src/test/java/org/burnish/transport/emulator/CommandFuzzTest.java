package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseException;
import org.burnish.transport.emulator.command.CommandTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a host sends, the drive answers with data or sense, and its medium stays one that can be loaded. */
class CommandFuzzTest {

    private static final List<Integer> OPCODES =
            CommandTable.all().keySet().stream().sorted().toList();
    private static final List<Direction> DIRECTIONS = List.of(Direction.NONE, Direction.IN, Direction.OUT);
    private static final int ROUNDS = 20_000;

    @TempDir
    Path folder;

    private final ByteBuffer data = ByteBuffer.allocateDirect(64 * 1024);
    private int performed;

    @ParameterizedTest
    @ValueSource(strings = {"cd-r", "cd-rw", "dvd-rw", "dvd-r", "dvd+r-dl", "dvd+rw", "dvd-ram", "bd-re"})
    void anyCommandIsPerformedOrRefused(String kind) throws Exception {
        Path disc = folder.resolve(kind);
        Random random = new Random(20261123);
        try (Host host = Host.with(kind, disc)) {
            for (int i = 0; i < ROUNDS; i++) {
                send(host, random);
            }
        }
        assertThat(performed).isGreaterThan(ROUNDS / 20);
        try (Host host = Host.emu(disc)) {
            assertThat(host.in("12 00 00 00 24 00", 36)).hasSize(36);
        }
    }

    private void send(Host host, Random random) throws ScsiException {
        byte[] bytes = new byte[random.nextInt(4) == 0 ? 12 : 16];
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(4));
        }
        bytes[0] = OPCODES.get(random.nextInt(OPCODES.size())).byteValue();
        Direction direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
        data.clear().limit(random.nextInt(8) == 0 ? random.nextInt(64) : data.capacity());
        try {
            host.device().execute(Cdb.of("FUZZ", direction, bytes), data, Host.TIMEOUT);
            performed++;
        } catch (SenseException refused) {
            assertThat(refused.sense().key()).isNotZero();
            if (refused.sense().asc() == 0x3A) {
                host.send("1e 00 00 00 00 00");
                host.send("1b 00 00 00 03 00");
            }
        }
    }
}
