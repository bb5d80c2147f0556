package org.burnish.station.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.StoredContent;
import org.burnish.recorder.Drive;
import org.burnish.scsi.text.Reason;
import org.burnish.station.DiscFile;

/** The files of all sessions of a disc. A file that a later session has from an earlier one, at the same path, is taken once. */
final class SessionFiles {

    private static final String SHA256 = "SHA-256";

    private final List<DiscFile> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** Path and content of what was taken. */
    private final Set<List<Object>> taken = new HashSet<>();

    /** Loads all sessions. */
    SessionFiles(Drive drive, List<ImageSession> sessions) {
        for (ImageSession session : sessions) {
            try {
                if (!session.readable()) {
                    throw new IOException("its head can't be read");
                }
                take(session.number(), drive.load(LoadRequest.at(session.start())));
            } catch (IOException e) {
                notes.add("Session " + session.number() + " can't be read: " + Reason.of(e) + ".");
            }
        }
    }

    List<DiscFile> all() {
        return files;
    }

    /** Which sessions can't be read; empty where all can. */
    String note() {
        return String.join(" ", notes);
    }

    private void take(int session, LoadedImage image) {
        take(session, image.tree().root(), "/");
    }

    private void take(int session, DirectoryNode directory, String prefix) {
        for (ImageNode node : directory.children()) {
            String path = prefix + node.name();
            if (node instanceof DirectoryNode below) {
                take(session, below, path + "/");
            } else if (node instanceof FileNode file
                    && taken.add(List.of(path, file.content().identity()))) {
                files.add(file(session, path, file));
            }
        }
    }

    private static DiscFile file(int session, String path, FileNode file) {
        FileContent content = file.content();
        return new DiscFile(
                0,
                path,
                content.size(),
                Instant.ofEpochSecond(file.attributes().modified()),
                recorded(content),
                session,
                Math.max(0, StoredContent.firstBlock(content)));
    }

    /** The SHA-256 that the image has of a file; empty where it has none, or another digest. */
    private static String recorded(FileContent content) {
        Optional<StoredContent> stored = content.stored();
        return stored.filter(each -> each.digest().filter(SHA256::equals).isPresent())
                .flatMap(StoredContent::checksum)
                .filter(SessionFiles::isMade)
                .map(HexFormat.of()::formatHex)
                .orElse("");
    }

    /** A file that could not be read when it was recorded has zeros. */
    private static boolean isMade(byte[] checksum) {
        for (byte each : checksum) {
            if (each != 0) {
                return true;
            }
        }
        return false;
    }
}
