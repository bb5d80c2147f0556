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

    /** Of restoring. */
    public static final OptionKey<Boolean> HARD_LINKS =
            OptionKey.flag("restore.hard_links", true, "whether files that were one of several names become one again");

    /** Of restoring. */
    public static final OptionKey<Boolean> DEVICES = OptionKey.flag(
            "restore.devices",
            false,
            "whether device files are made too: an image can name any device of this machine, with any rights");

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
        return List.of(ACCESS_LISTS, ATTRIBUTES);
    }

    /** Those of restoring files. */
    public static List<OptionKey<?>> ofRestoring() {
        return List.of(ACCESS_LISTS, ATTRIBUTES, HARD_LINKS, DEVICES);
    }
}
