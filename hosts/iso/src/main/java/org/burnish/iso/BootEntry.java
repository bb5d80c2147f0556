package org.burnish.iso;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An entry of the boot catalogue (El Torito 1.0): a file of the image that machines boot. Immutable. */
public final class BootEntry {

    private static final String UEFI_PLATFORM = "239";
    private static final int LARGEST = 0xFFFF;

    private final String path;
    private final Map<String, String> words;

    private BootEntry(String path, Map<String, String> words) {
        this.path = Objects.requireNonNull(path);
        this.words = words;
    }

    /** For a BIOS, without emulation; four sectors of 512 bytes are loaded. */
    public static BootEntry bios(String path) {
        return new BootEntry(path, Map.of());
    }

    /** For UEFI: the image of a FAT file system. */
    public static BootEntry uefi(String path) {
        return new BootEntry(path, Map.of()).with("platform", UEFI_PLATFORM).with("load", "full");
    }

    private BootEntry with(String word, String value) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(word, value);
        return new BootEntry(path, Collections.unmodifiableMap(more));
    }

    /** The same with a boot info table in it, which ISOLINUX and GRUB expect. */
    public BootEntry infoTable() {
        return with("table", "on");
    }

    /** The same with its address in it as GRUB 2 expects it. */
    public BootEntry grub2Info() {
        return with("grub2", "on");
    }

    /** The same as a partition of a GUID partition table, too. */
    public BootEntry partition() {
        return with("partition", "on");
    }

    /** The same as a diskette of 1228800, 1474560 or 2949120 bytes. */
    public BootEntry diskette() {
        return with("emulation", "diskette");
    }

    /** The same as a hard disk with one partition. */
    public BootEntry hardDisk() {
        return with("emulation", "hard_disk");
    }

    /**
     * The same of which so much is loaded.
     *
     * @param sectors of 512 bytes, 1 to 65535
     */
    public BootEntry load(int sectors) {
        if (sectors < 1 || sectors > LARGEST) {
            throw new IllegalArgumentException(
                    "A machine can't load " + sectors + " sectors of '" + path + "': choose 1 to " + LARGEST);
        }
        return with("load", Integer.toString(sectors));
    }

    /** The same of which all is loaded. */
    public BootEntry loadAll() {
        return with("load", "full");
    }

    /** The path of the file in the image. */
    public String path() {
        return path;
    }

    Map<String, String> words() {
        return words;
    }
}
