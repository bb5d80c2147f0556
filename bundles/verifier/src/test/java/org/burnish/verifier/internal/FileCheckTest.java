package org.burnish.verifier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.LoadedImage;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.Mismatch;
import org.burnish.verifier.UnreadableFile;
import org.burnish.verifier.VerifierListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FileCheckTest {

    private static final int BLOCK = BlockSource.BLOCK;

    private final MemorySource source = new MemorySource(4000);
    private final SampleImage image = new SampleImage(source);

    private FileCheck check(LoadedImage loaded) throws InterruptedException {
        return new DefaultVerifier().checkFiles(loaded, source, loaded.tree().root(), VerifierListener.NONE);
    }

    @Test
    void undamagedFilesMatch() throws Exception {
        LoadedImage loaded = image.file("empty", 0, 0)
                .file("short", 30, 5)
                .file("block", 31, BLOCK)
                .file("long", 40, 700L * BLOCK + 17)
                .loaded();
        FileCheck check = check(loaded);
        assertThat(check.result()).isEqualTo(CheckResult.MATCHES);
        assertThat(check.matching()).isEqualTo(4);
        assertThat(check.checked()).isEqualTo(4);
        assertThat(check.withoutChecksum()).isZero();
        assertThat(check.bytes()).isEqualTo(5 + BLOCK + 700L * BLOCK + 17);
    }

    @Test
    void thousandsOfSmallFilesMatch() throws Exception {
        for (int i = 0; i < 3000; i++) {
            image.file("f" + i, 50 + i, 1 + i % BLOCK);
        }
        assertThat(check(image.loaded()).matching()).isEqualTo(3000);
    }

    @Test
    void severalExtentsAreOneContent() throws Exception {
        image.file("parts", List.of(new Extent(900, 300L * BLOCK), new Extent(20, 100), new Extent(500, 3L * BLOCK)));
        assertThat(check(image.loaded()).result()).isEqualTo(CheckResult.MATCHES);
    }

    @Test
    void aDamagedFileIsAMismatchWithItsAddressAndBothChecksums() throws Exception {
        image.file("a", 10, 100).file("b", 11, 3000).file("c", 13, 100);
        String expected = HexFormat.of().formatHex(source.md5(11, 3000));
        source.damage(12);
        FileCheck check = check(image.loaded());
        assertThat(check.result()).isEqualTo(CheckResult.MISMATCH);
        assertThat(check.matching()).isEqualTo(2);
        String found = HexFormat.of().formatHex(source.md5(11, 3000));
        assertThat(check.mismatches())
                .containsExactly(new Mismatch("/d/b", List.of(new Extent(11, 3000)), expected, found));
    }

    @Test
    void damageBehindTheLastByteOfAFileIsNoMismatch() throws Exception {
        image.file("a", 10, BLOCK).file("b", 12, BLOCK);
        source.damage(11);
        assertThat(check(image.loaded()).result()).isEqualTo(CheckResult.MATCHES);
    }

    @Test
    void damageInTheLastPieceOfALongFileIsFound() throws Exception {
        image.file("long", 0, 2000L * BLOCK).file("other", 2000, 1000L * BLOCK);
        source.damage(1999);
        assertThat(check(image.loaded()).mismatches())
                .extracting(Mismatch::path)
                .containsExactly("/d/long");
    }

    @Test
    void contentOfSeveralPathsIsReadOnceAndToldForEach() throws Exception {
        image.file("a", 10, 600L * BLOCK).linkOf("b").linkOf("c");
        source.damage(20);
        FileCheck check = check(image.loaded());
        assertThat(check.mismatches()).extracting(Mismatch::path).containsExactly("/d/a", "/d/b", "/d/c");
        assertThat(source.blocksRead).hasValue(600);
    }

    @Test
    void anUnreadableBlockIsToldAndTheNeighboursAreChecked() throws Exception {
        image.file("a", 10, 100).file("b", 11, 3L * BLOCK).file("c", 14, 100);
        source.bad.add(12L);
        FileCheck check = check(image.loaded());
        assertThat(check.result()).isEqualTo(CheckResult.UNREADABLE);
        assertThat(check.matching()).isEqualTo(2);
        assertThat(check.unreadable()).containsExactly(new UnreadableFile("/d/b", 12, "medium error at LBA 12"));
    }

    @Test
    void anUnreadableLongFileDoesNotSpoilTheNextOnes() throws Exception {
        image.file("a", 0, 1000L * BLOCK).file("b", 1000, 1000L * BLOCK).file("c", 2000, 1000L * BLOCK);
        source.bad.add(700L);
        FileCheck check = check(image.loaded());
        assertThat(check.unreadable()).extracting(UnreadableFile::lba).containsExactly(700L);
        assertThat(check.matching()).isEqualTo(2);
    }

    @Test
    void aMismatchOutweighsUnreadableContent() throws Exception {
        image.file("a", 10, 100).file("b", 11, 100);
        source.bad.add(10L);
        source.damage(11);
        assertThat(check(image.loaded()).result()).isEqualTo(CheckResult.MISMATCH);
    }

    @Test
    void contentBeyondTheMediumIsUnreadable() throws Exception {
        image.file("a", 10, 100);
        LoadedImage loaded = image.loaded();
        BlockSource truncated = new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) throws IOException {
                source.read(lba, target);
            }

            @Override
            public long blocks() {
                return 10;
            }
        };
        FileCheck check = new DefaultVerifier()
                .checkFiles(loaded, truncated, loaded.tree().root(), VerifierListener.NONE);
        assertThat(check.unreadable()).extracting(UnreadableFile::lba).containsExactly(10L);
    }

    @Test
    void nothingRecordedIsNotASuccess() throws Exception {
        FileCheck check = check(image.withoutChecksum("a", 10, 100).loaded());
        assertThat(check.result()).isEqualTo(CheckResult.NOT_RECORDED);
        assertThat(check.withoutChecksum()).isEqualTo(1);
        assertThat(source.blocksRead).hasValue(0);
    }

    @Test
    void checksumsThatWereNotLoadedAreToldFromThoseNotRecorded() throws Exception {
        FileCheck check = check(image.file("a", 10, 100).withoutLoadingChecksums());
        assertThat(check.result()).isEqualTo(CheckResult.NOT_LOADED);
        assertThat(check.withoutChecksum()).isEqualTo(1);
    }

    @Test
    void onlyTheAskedForFileIsRead() throws Exception {
        LoadedImage loaded = image.file("a", 10, 100).file("b", 11, 100).loaded();
        FileCheck check =
                new DefaultVerifier().checkFiles(loaded, source, loaded.tree().find("/d/b"), VerifierListener.NONE);
        assertThat(check.checked()).isEqualTo(1);
        assertThat(source.blocksRead).hasValue(1);
    }

    @Test
    void findingsAndProgressAreToldAsTheyCome() throws Exception {
        LoadedImage loaded =
                image.file("a", 10, 100).file("b", 11, 100).file("c", 12, 100).loaded();
        source.damage(11);
        source.bad.add(12L);
        List<String> told = new ArrayList<>();
        new DefaultVerifier().checkFiles(loaded, source, loaded.tree().root(), new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                told.add(bytes + " of " + total);
            }

            @Override
            public void mismatch(Mismatch mismatch) {
                told.add("mismatch " + mismatch.path());
            }

            @Override
            public void unreadable(UnreadableFile file) {
                told.add("unreadable " + file.path());
            }
        });
        assertThat(told).contains("mismatch /d/b", "unreadable /d/c").endsWith("200 of 300");
    }

    @Test
    void interruptionEndsTheCheckAndItsThreads() throws Exception {
        for (int i = 0; i < 200; i++) {
            image.file("f" + i, 20L * i, 15L * BLOCK);
        }
        LoadedImage loaded = image.loaded();
        source.millisPerRead = 20;
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new DefaultVerifier()
                        .checkFiles(loaded, source, loaded.tree().root(), new VerifierListener() {
                            @Override
                            public void progress(long bytes, long total) {
                                seen.add(Thread.currentThread());
                            }
                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(source.blocksRead.get()).isLessThan(3000);
        assertThat(seen).noneMatch(Thread::isAlive);
    }

    @Test
    void aListenerThatFailsEndsTheCheck() throws Exception {
        LoadedImage loaded = image.file("a", 10, 100).loaded();
        source.damage(10);
        assertThatThrownBy(() -> new DefaultVerifier()
                        .checkFiles(loaded, source, loaded.tree().root(), new VerifierListener() {
                            @Override
                            public void mismatch(Mismatch mismatch) {
                                throw new IllegalStateException("told");
                            }
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("told");
    }

    @Test
    void filesAtNamesWhatLiesInABlockRange() {
        LoadedImage loaded =
                image.file("a", 10, 3L * BLOCK).linkOf("z").file("b", 13, 1).loaded();
        DefaultVerifier verifier = new DefaultVerifier();
        assertThat(verifier.filesAt(loaded.tree().root(), 12, 2)).containsExactly("/d/a", "/d/z", "/d/b");
        assertThat(verifier.filesAt(loaded.tree().root(), 13, 1)).containsExactly("/d/b");
        assertThat(verifier.filesAt(loaded.tree().root(), 14, 100)).isEmpty();
    }
}
