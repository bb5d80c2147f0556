package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.media.Medium.State;
import org.junit.jupiter.api.Test;

/** The messages are those of xorriso 1.5.4. */
class OldSessionsTest {

    private final FakeDrive open = FakeDrive.written("open", State.APPENDABLE);
    private final Bench bench = new Bench(open);

    @Test
    void anOlderSessionIsLoadedByNumberFromTheNextDrive() {
        assertThat(bench.run("-load", "session", "2", "-indev", "emu:open")).isZero();
        assertThat(bench.err()).contains("xorriso : NOTE : Loading ISO image tree from LBA 135536");
        assertThat(open.loads).containsExactly(135536L);
    }

    @Test
    void anOlderSessionIsLoadedByAddressAtOnceAndForgottenWithTheDrive() {
        bench.run("-indev", "emu:open", "-load", "lba", "0", "-rollback", "-indev", "emu:open");
        assertThat(open.loads).containsExactly(250240L, 0L, 0L, 250240L);
    }

    @Test
    void aBlockWithoutImageGivesABlankImage() {
        assertThat(bench.run("-load", "lba", "999", "-indev", "emu:open")).isZero();
        assertThat(bench.err()).contains("xorriso : WARNING : No ISO 9660 image at LBA 999. Creating blank image.");
    }

    @Test
    void aSessionThatIsNotThereIsAFailure() {
        assertThat(bench.run("-load", "session", "9", "-indev", "emu:open")).isEqualTo(5);
        assertThat(bench.err().get(0)).startsWith("xorriso : FAILURE : Failed to find session 9");
    }

    @Test
    void unknownKindsOfAddressesAreFailures() {
        assertThat(bench.run("-load", "foo", "1")).isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : -load: unknown address mode 'foo'");
    }

    @Test
    void anotherVolumeIsRefused() {
        assertThat(bench.run("-assert_volid", "MY*", "FAILURE", "-indev", "emu:open"))
                .isEqualTo(5);
        assertThat(bench.err())
                .contains("xorriso : FAILURE : -assert_volid: Volume id does not match pattern: 'MY*' <> 'ISOIMAGE'");
        assertThat(open.loads).isEmpty();
    }

    @Test
    void truncatingClaimsTheSizeThatIsWanted() {
        bench.run("-outdev", "emu:open", "-truncate_overwritable", "session", "2", "new");
        bench.run("-outdev", "emu:open", "-truncate_overwritable", "session", "2", "old");
        bench.run("-outdev", "emu:open", "-truncate_overwritable", "session", "2", "+1m");
        assertThat(open.activated).containsExactly("2 108385", "2 170906", "2 108897");
    }

    @Test
    void unknownSizesAreFailures() {
        assertThat(bench.run("-outdev", "emu:open", "-truncate_overwritable", "session", "2", "foo"))
                .isEqualTo(5);
        assertThat(open.activated).isEmpty();
    }
}
