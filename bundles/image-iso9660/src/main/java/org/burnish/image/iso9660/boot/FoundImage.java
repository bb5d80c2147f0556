package org.burnish.image.iso9660.boot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.image.iso9660.boot.BootImage.Mark;
import org.burnish.image.iso9660.record.BootEntry;
import org.burnish.image.iso9660.record.FixedBytes;
import org.burnish.options.ListText;

/**
 * A boot image of a catalogue that was read.
 *
 * @param entry of the catalogue
 * @param platform for which machines
 * @param name of its section, or of the catalogue
 * @param path of the file that it is, if there is one
 * @param appended the number of the appended partition that it is, or 0
 * @param marks what else was done with it
 * @param isolinux whether the table of ISOLINUX can start it from the first sector of a disk
 */
record FoundImage(
        BootEntry entry,
        int platform,
        FixedBytes name,
        Optional<String> path,
        int appended,
        Set<Mark> marks,
        boolean isolinux) {

    private static final List<String> EMULATIONS = List.of("none", "diskette", "diskette", "diskette", "hard_disk");

    FoundImage {
        marks = Set.copyOf(marks);
    }

    /** Whether an option can name it. */
    boolean isNamed() {
        return path.isPresent() || appended > 0;
    }

    /** The text of the option that makes it a boot image again, see {@link BootImage#parse}. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(path.map(name -> "path=" + ListText.escaped(name)).orElse("appended=" + appended));
        text.append(",platform=").append(platform);
        text.append(",emulation=").append(EMULATIONS.get(Math.min(entry.kind(), EMULATIONS.size() - 1)));
        text.append(",load=").append(entry.sectors());
        if (entry.segment() != 0) {
            text.append(",segment=").append(entry.segment());
        }
        if (!name.isZero()) {
            text.append(",name=").append(name.hex());
        }
        if (!entry.criteria().isZero()) {
            text.append(",criteria=").append(entry.criteria().hex());
        }
        return text
                + marks.stream()
                        .filter(mark -> path.isPresent() || mark.listed().isPresent())
                        .sorted()
                        .map(mark -> "," + mark.name().toLowerCase(Locale.ROOT) + "=on")
                        .collect(Collectors.joining());
    }
}
