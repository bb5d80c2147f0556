package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.PlannedDisc;

/** What a set is known by: the first digits of a digest of all that makes it. */
final class SetId {

    private static final int BYTES = 8;

    private SetId() {}

    static String of(ArchiveRequest request, List<PlannedDisc> discs) {
        MessageDigest digest = Sha256.begin();
        add(digest, request);
        discs.forEach(disc -> disc.nodes().forEach(node -> add(digest, disc.volumeId() + node)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void add(MessageDigest digest, Object value) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_16BE));
        digest.update((byte) '\n');
    }
}
