package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.image.Digests;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.RunningDigest;
import org.burnish.image.StoredContent;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Makes checksums of contents that have none. That of a file of the loaded image is recorded with the next session; a content that comes to the
 * medium by it gets a new one when it is written.
 */
final class ChecksumMaking implements FindAction {

    private static final String DIGEST = "MD5";
    private static final int WINDOW = 256 * 1024;

    private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW);

    @Override
    public void found(ImageNode node, Session session) {
        if (!(node instanceof FileNode file) || of(file, session).isPresent()) {
            return;
        }
        try {
            keep(file, read(recorded(file.content())), session);
            session.changed();
        } catch (IOException unreadable) {
            session.console()
                    .event(
                            Severity.FAILURE,
                            "Cannot make the checksum of '" + node.path() + "' : " + Problems.text(unreadable));
        }
    }

    /** What of a content checksums are made of: the bytes that are on the medium, if it is there. */
    private static FileContent recorded(FileContent content) {
        return content.stored().map(FileContent.class::cast).orElse(content);
    }

    private byte[] read(FileContent content) throws IOException {
        RunningDigest digest = Digests.OF_JAVA.get(DIGEST).begin();
        try (ReadableByteChannel channel = content.open()) {
            while (channel.read(window.clear()) >= 0) {
                digest.update(window.flip());
            }
        }
        return digest.end();
    }

    /** A plain content of the medium gets it; of any other it is known as long as the content is here. */
    private static void keep(FileNode file, byte[] checksum, Session session) {
        @Nullable DirectoryNode parent = file.parent();
        if (!(file.content() instanceof StoredContent stored) || parent == null) {
            NodeRemarks.of(session).checksums().put(file.content(), checksum);
            return;
        }
        FileNode checked = new FileNode(file.name(), file.attributes(), stored.withChecksum(DIGEST, checksum));
        checked.extras(file.extras().orElse(null));
        MergeMarks.of(session).replaced(file, checked);
        parent.put(checked);
    }

    /** The checksum of a file, as far as one is known. */
    static Optional<byte[]> of(FileNode file, Session session) {
        return file.content()
                .stored()
                .flatMap(StoredContent::checksum)
                .or(() ->
                        Optional.ofNullable(NodeRemarks.of(session).checksums().get(file.content())));
    }

    /** In the look of md5sum; files without a checksum are left out. */
    static void print(ImageNode node, Session session) {
        if (node instanceof FileNode file) {
            of(file, session)
                    .ifPresent(md5 -> session.console()
                            .result(HexFormat.of().formatHex(md5) + "  " + ExtendedText.escaped(node.path())));
        }
    }
}
