package org.burnish.verifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.StoredContent;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.UnreadableFile;
import org.burnish.verifier.VerifierListener;
import org.junit.jupiter.api.Test;

/** Of content without a checksum no more is known than whether it can be read. */
class ReadCheckTest {

    private static final long BAD = 30;

    private final DirectoryNode root = new DirectoryNode("", new Attributes(Attributes.DIRECTORY, 0, 0, 0, 0, 0));

    /** Blocks of which one can't be read. */
    private record Scratched(long blocks) implements BlockSource {

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            if (lba <= BAD && BAD < lba + target.remaining() / BLOCK) {
                throw new IOException("LBA " + BAD + " is bad");
            }
            target.position(target.limit());
        }
    }

    private void add(String name, ChecksumArray checksums, Extent... extents) {
        StoredContent content =
                new StoredContent(new Scratched(100), List.of(extents), checksums, checksums == null ? 0 : 1);
        root.put(new FileNode(name, new Attributes(Attributes.REGULAR, 0, 0, 0, 0, 0), content));
    }

    private ReadCheck run() throws InterruptedException {
        return new DefaultVerifier().readFiles(root, VerifierListener.NONE);
    }

    @Test
    void contentIsReadOnceAndCountedForEachFile() throws InterruptedException {
        add("one", null, new Extent(0, 5000));
        add("link", null, new Extent(0, 5000));
        add("empty", null);
        add("checked", new ChecksumArray("MD5", 16, new byte[32]), new Extent(BAD, 2048));
        assertThat(run()).isEqualTo(new ReadCheck(3, 5000, List.of()));
    }

    /** It may have content, which nobody read. */
    @Test
    void aNodeOfAnUnknownKindIsNotGood() throws InterruptedException {
        root.put(new ImageNode("x", new Attributes(Attributes.REGULAR, 0, 0, 0, 0, 0)) {
            @Override
            public String kind() {
                return "a whiteout";
            }

            @Override
            protected ImageNode make(String otherName, Attributes sameAttributes) {
                throw new AssertionError();
            }
        });
        assertThat(run().unreadable())
                .containsExactly(new UnreadableFile("/x", -1, "nobody here knows how to read a whiteout"));
        assertThat(new FileCollector(root).withoutChecksum()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsNamedForEachFileWithItsBlock() throws InterruptedException {
        add("b", null, new Extent(10, 2048), new Extent(BAD, 100));
        add("a", null, new Extent(10, 2048), new Extent(BAD, 100));
        add("sound", null, new Extent(31, 2048));
        ReadCheck check = run();
        assertThat(check.unreadable())
                .extracting(UnreadableFile::path, UnreadableFile::lba)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/a", BAD),
                        org.assertj.core.api.Assertions.tuple("/b", BAD));
        assertThat(check.bytes()).isEqualTo(2 * 2048);
    }
}
