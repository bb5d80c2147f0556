package org.burnish.transport.emulator.medium;

import java.util.List;
import org.burnish.transport.emulator.cd.Atip;

/**
 * A kind of medium that can be made: what is printed on its box.
 *
 * @param name the word a user types
 * @param description its name in words
 * @param profile the profile it has when new
 * @param capacity the maximum of blocks that it holds
 * @param layers the number of layers
 */
public record MediumSpec(String name, String description, int profile, long capacity, int layers) {

    private static final List<MediumSpec> MADE = List.of(
            new MediumSpec("cd-rom", "CD-ROM, pressed from the image that is put behind its header", 0x08, 359_848, 1),
            new MediumSpec("cd-r", "CD-R 700 MB, 80 minutes", 0x09, Atip.CD_R.capacity(), 1),
            new MediumSpec("cd-rw", "CD-RW 700 MB, 80 minutes", 0x0A, Atip.CD_RW.capacity(), 1),
            new MediumSpec(
                    "dvd-rom", "DVD-ROM, pressed from the image that is put behind its header", 0x10, 2_298_496, 1),
            new MediumSpec("dvd-r", "DVD-R 4.7 GB", 0x11, 2_298_496, 1),
            new MediumSpec("dvd-r-dl", "DVD-R DL 8.5 GB, two layers", 0x15, 4_171_712, 2),
            new MediumSpec("dvd-rw", "DVD-RW 4.7 GB, sequential recording", 0x14, 2_298_496, 1),
            new MediumSpec("dvd-ram", "DVD-RAM 4.7 GB", 0x12, 2_295_072, 1),
            new MediumSpec("dvd+rw", "DVD+RW 4.7 GB", 0x1A, 2_295_104, 1),
            new MediumSpec("dvd+r", "DVD+R 4.7 GB", 0x1B, 2_295_104, 1),
            new MediumSpec("dvd+r-dl", "DVD+R DL 8.5 GB, two layers", 0x2B, 4_173_824, 2),
            new MediumSpec(
                    "bd-rom", "BD-ROM, pressed from the image that is put behind its header", 0x40, 24_438_784, 2),
            new MediumSpec("bd-r", "BD-R 25 GB", 0x41, 12_219_392, 1),
            new MediumSpec("bd-r-dl", "BD-R 50 GB, two layers", 0x41, 24_438_784, 2),
            new MediumSpec("bd-r-tl", "BD-R XL 100 GB, three layers", 0x41, 48_878_592, 3),
            new MediumSpec("bd-r-ql", "BD-R XL 128 GB, four layers", 0x41, 62_500_864, 4),
            new MediumSpec("bd-re", "BD-RE 25 GB", 0x43, 12_219_392, 1),
            new MediumSpec("bd-re-dl", "BD-RE 50 GB, two layers", 0x43, 24_438_784, 2),
            new MediumSpec("bd-re-tl", "BD-RE XL 100 GB, three layers", 0x43, 48_878_592, 3));

    /** The kinds that can be made. */
    public static List<MediumSpec> made() {
        return MADE;
    }

    /**
     * The kind of this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists the kinds
     */
    public static MediumSpec of(String name) {
        return MADE.stream().filter(spec -> spec.name.equals(name)).findFirst().orElseThrow(() -> refusal(name));
    }

    private static IllegalArgumentException refusal(String name) {
        List<String> names = MADE.stream().map(MediumSpec::name).toList();
        return new IllegalArgumentException(
                "There is no kind of medium '" + name + "'. The emulator makes: " + String.join(" ", names));
    }
}
