package org.burnish.recorder;

import java.util.List;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/** What of files passes between the disk and an image beside their contents and modes: options of adding and of restoring. */
public final class DiskOptions {

    /** Whether files keep their access control lists. */
    public static final OptionKey<Boolean> ACCESS_LISTS =
            OptionKey.flag("disk.acl", true, "whether files keep their access control lists");

    /** Which extended attributes files keep. */
    public static final OptionKey<Spaces> ATTRIBUTES = new OptionKey<>(
            "disk.xattr",
            ValueForms.choice(Spaces.class),
            Spaces.ANY,
            "of which name spaces files keep their extended attributes");

    /** Of adding. */
    public static final OptionKey<Boolean> NUMBERS = OptionKey.flag(
            "disk.numbers",
            false,
            "whether nodes keep the numbers of their files, by which it is seen later whether these changed");

    /** Of restoring. */
    public static final OptionKey<Boolean> HARD_LINKS =
            OptionKey.flag("restore.hard_links", true, "whether files that were one of several names become one again");

    /** Of restoring. */
    public static final OptionKey<Boolean> DEVICES = OptionKey.flag(
            "restore.devices",
            false,
            "whether device files are made too: an image can name any device of this machine, with any rights");

    /** Of restoring. */
    public static final OptionKey<Long> HOLES = new OptionKey<>(
            "restore.holes",
            ValueForms.number(0, Long.MAX_VALUE),
            64L * 1024,
            "from how many bytes of zeros on a file gets a hole in their place, which takes no space; 0 for none");

    /** Of restoring. */
    public static final OptionKey<Checking> CHECKING = new OptionKey<>(
            "restore.checking",
            ValueForms.choice(Checking.class),
            Checking.ON,
            "whether what is restored is compared with the checksums that were recorded and loaded");

    /** Of restoring. */
    public static final OptionKey<Boolean> INCOMPLETE = OptionKey.flag(
            "restore.incomplete",
            true,
            "whether files that can't be read whole are restored, with zeros in place of what is missing");

    /** Of restoring. */
    public static final OptionKey<Boolean> BY_ADDRESS = OptionKey.flag(
            "restore.by_address",
            true,
            "whether files are restored in the order of their addresses on the medium, which is not read backwards then");

    /** Of restoring. */
    public static final OptionKey<Boolean> OPEN_DIRECTORIES = OptionKey.flag(
            "restore.open_directories",
            false,
            "whether the user's directories that forbid it are written to, and forbid it again afterwards");

    /** How contents are checked that are restored. */
    public enum Checking {
        /** Not at all. */
        OFF,
        /** Where a checksum was recorded. */
        ON,
        /** It is reported where there is none, too. */
        REQUIRED
    }

    /** Name spaces of extended attributes, xattr(7). */
    public enum Spaces {
        /** All of them; who is not root has no access to some. */
        ANY,
        /** That of users. */
        USER,
        /** No attributes are kept. */
        NONE
    }

    private DiskOptions() {}

    /** Those of adding files. */
    public static List<OptionKey<?>> ofAdding() {
        return List.of(ACCESS_LISTS, ATTRIBUTES, NUMBERS);
    }

    /** Those of restoring files. */
    public static List<OptionKey<?>> ofRestoring() {
        return List.of(
                ACCESS_LISTS,
                ATTRIBUTES,
                HARD_LINKS,
                DEVICES,
                HOLES,
                CHECKING,
                INCOMPLETE,
                BY_ADDRESS,
                OPEN_DIRECTORIES);
    }
}
