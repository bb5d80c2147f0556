package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.PlannedDisc;

/** The tag files of a bag (RFC 8493) that are known before its files are read. */
final class Bag {

    /** The payload directory. */
    static final String PAYLOAD = "/data";

    static final String MANIFEST = "/manifest-sha256.txt";
    static final String TAG_MANIFEST = "/tagmanifest-sha256.txt";

    private Bag() {}

    /** The declaration and the metadata. */
    static List<InfoFile> tags(ArchivePlan plan, PlannedDisc disc) {
        String declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        String info = "Bag-Software-Agent: Burnish\n"
                + "Bagging-Date: " + plan.created().atOffset(ZoneOffset.UTC).toLocalDate() + "\n"
                + "Payload-Oxum: " + disc.bytes() + "." + disc.files() + "\n"
                + "External-Description: "
                + plan.label().replaceAll("\\s+", " ").strip() + "\n"
                + "External-Identifier: " + disc.volumeId() + "\n"
                + "Bag-Group-Identifier: " + plan.id() + "\n"
                + "Bag-Count: " + disc.number() + " of " + plan.discs().size() + "\n";
        return List.of(
                InfoFile.fixed("/bagit.txt", declaration.getBytes(StandardCharsets.UTF_8)),
                InfoFile.fixed("/bag-info.txt", info.getBytes(StandardCharsets.UTF_8)));
    }
}
