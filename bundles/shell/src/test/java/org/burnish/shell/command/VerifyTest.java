package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.operations.Checked;
import org.burnish.operations.Copied;
import org.burnish.recorder.MediumReader;
import org.burnish.shell.job.Jobs;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.UnreadableFile;
import org.burnish.verifier.Verifier;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private final Room room = new Room();

    static Fake<Verifier> verifier(CheckResult files, CheckResult range) {
        CheckRange session = new CheckRange("session", 0, 8, 8, new Checksum("MD5", "0".repeat(32)));
        return Fake.of(Verifier.class)
                .on("checkFiles", any -> new FileCheck(files, 1, 0, 2048, List.of(), List.of()))
                .on("readFiles", any -> new ReadCheck(1, 4096, List.of(new UnreadableFile("/lost", 77, "a scratch"))))
                .on("checkRanges", any -> List.of(new RangeCheck(session, range, Optional.empty(), -1, "")));
    }

    private Checked verify(CheckResult files, CheckResult range) throws Exception {
        return (Checked) new Verify(new Jobs(room.operations(verifier(files, range)))).run(room.session, "emu:disc");
    }

    @Test
    void newestSessionIsLoadedWithItsChecksums() throws Exception {
        assertThat(verify(CheckResult.MATCHES, CheckResult.MATCHES).good()).isTrue();
        assertThat(room.loaded.start()).isEqualTo(640);
        assertThat(room.loaded.checksums()).isTrue();
        assertThat(room.loaded.tolerateDamage()).isFalse();
    }

    @Test
    void contentsOfAnImageWithoutChecksumsAreReadAndNeverGood() throws Exception {
        Checked checked = verify(CheckResult.NOT_RECORDED, CheckResult.MATCHES);
        assertThat(checked.good()).isFalse();
        assertThat(checked.files().result()).isEqualTo(CheckResult.UNREADABLE);
        assertThat(checked.files().bytes()).isEqualTo(4096);
        assertThat(checked.files().unreadable())
                .extracting(UnreadableFile::path)
                .containsExactly("/lost");
    }

    @Test
    void mismatchOfAFileIsNotGood() throws Exception {
        assertThat(verify(CheckResult.MISMATCH, CheckResult.MATCHES).good()).isFalse();
    }

    @Test
    void unreadableSessionIsNotGood() throws Exception {
        assertThat(verify(CheckResult.MATCHES, CheckResult.UNREADABLE).good()).isFalse();
    }

    @Test
    void blankMediumIsAnError() {
        room.blank();
        assertThatThrownBy(() -> verify(CheckResult.MATCHES, CheckResult.MATCHES))
                .hasMessageContaining("No image")
                .hasMessageContaining("emu:disc");
    }

    @Test
    void driveWithoutMediumIsAnError() {
        room.empty();
        assertThatThrownBy(() -> verify(CheckResult.MATCHES, CheckResult.MATCHES))
                .hasMessageContaining("No medium");
    }

    @Test
    void copyWithUnreadableBlocksIsNotGood() throws Exception {
        Fake<BlockSource> blocks = Fake.of(BlockSource.class).on("blocks", any -> 1000L);
        room.drive.on("blocks", any -> blocks.service());
        Fake<MediumReader> reader = Fake.of(MediumReader.class).on("copy", any -> new MediumReader.Copy(1000, 3, 17));
        Read read = new Read(new Jobs(room.operations(reader)));
        assertThat(((Copied) read.run(room.session, "emu:disc", "copy.iso")).good())
                .isFalse();
        assertThat(((Copied) read.run(room.session, "emu:disc", "copy.iso")).target())
                .isEqualTo(Path.of("copy.iso"));
        assertThat(((Copied) read.run(room.session, "emu:disc", "copy.iso")).newest())
                .hasValue(640);
    }

    @Test
    void mediumWithoutBlocksIsNotWarnedOfBeforeItFails() throws Exception {
        room.blank();
        Fake<BlockSource> blocks = Fake.of(BlockSource.class).on("blocks", any -> 0L);
        room.drive.on("blocks", any -> blocks.service());
        Fake<MediumReader> reader = Fake.of(MediumReader.class).on("copy", any -> {
            throw new IOException("no medium with readable blocks");
        });
        Read read = new Read(new Jobs(room.operations(reader)));
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> read.run(room.session, "emu:disc", "copy.iso"))
                    .hasMessageContaining("no medium with readable blocks");
            assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("WARNING");
            blocks.on("blocks", any -> 1000L);
            assertThatThrownBy(() -> read.run(room.session, "emu:disc", "copy.iso"))
                    .isInstanceOf(IOException.class);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("burnish : WARNING : No image is recognised");
        } finally {
            System.setErr(before);
        }
    }
}
