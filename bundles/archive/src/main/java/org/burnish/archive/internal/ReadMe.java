package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchiveRequest.Form;
import org.burnish.archive.PlannedDisc;

/** What somebody needs to know who finds a disc, perhaps in many years, and has nothing but it. */
final class ReadMe {

    private ReadMe() {}

    static byte[] of(ArchivePlan plan, PlannedDisc disc, boolean signed) {
        List<String> lines = new ArrayList<>();
        int count = plan.discs().size();
        lines.add(disc.volumeId() + ": disc " + disc.number() + " of " + count + " of the archive");
        lines.add("");
        lines.add("    " + plan.label().replaceAll("\\s+", " ").strip());
        lines.add("");
        lines.add("The set is known as " + plan.id() + ", and was planned at " + plan.created() + ".");
        lines.add("This disc can be read alone. Each of its files is in the directory that it had when it was archived"
                + (plan.form() == Form.BAG ? ", below the" : "."));
        if (plan.form() == Form.BAG) {
            lines.add("directory data: the disc is a bag of BagIt 1.0 (RFC 8493).");
        }
        lines.addAll(List.of(
                "",
                "WHERE IS A FILE?",
                "_disc/set.json lists the files of all discs, a line for each, with the number of its disc.",
                "",
                "IS THE DISC STILL GOOD?",
                "_disc/manifest.sha256 has the SHA-256 digest of each file of this disc. In the root directory of the disc:",
                "    sha256sum -c _disc/manifest.sha256",
                "A digest of nothing but zeros is that of a file that could not be read when the disc was made."));
        if (signed) {
            lines.addAll(
                    List.of(
                            "",
                            "WHO MADE IT?",
                            "_disc/manifest.sha256.sig is the signature (Ed25519, RFC 8032) of the manifest by the key in _disc/key.pem:",
                            "    openssl pkeyutl -verify -rawin -pubin -inkey _disc/key.pem \\",
                            "        -sigfile _disc/manifest.sha256.sig -in _disc/manifest.sha256",
                            "Who can forge a disc can put a key of their own on it: compare the key with one that was kept elsewhere."));
        }
        if (plan.discs().stream().anyMatch(ReadMe::hasParts)) {
            lines.addAll(List.of(
                    "",
                    "FILES THAT ARE LARGER THAN A DISC",
                    "Such a file is a directory of its name, and in it are its parts: part_2_of_3_at_1000_with_500_of_1800 is",
                    "part 2 of 3 and has 500 bytes, the first of which is byte 1000, counted from 0, of a file of 1800 bytes.",
                    "Copy the parts of all discs into one directory, and join them in the order of their numbers:",
                    "    cat $(ls -v part_*) > FILE"));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasParts(PlannedDisc disc) {
        return disc.nodes().stream().anyMatch(node -> node.part().isPresent());
    }
}
