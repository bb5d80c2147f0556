package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.ImageNotice;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/** A text about the volume in its primary descriptor (ECMA-119 clause 8.4), which users may choose. */
enum VolumeText {
    SYSTEM_ID("image.system_id", 8, 32, "the system that may use the system area"),
    VOLUME_SET_ID("image.volume_set_id", 190, 128, "the name of the set of volumes"),
    PUBLISHER("image.publisher", 318, 128, "who publishes the volume"),
    PREPARER("image.preparer", 446, 128, "who prepared the data"),
    APPLICATION("image.application", 574, 128, "how the data are recorded"),
    COPYRIGHT_FILE("image.copyright_file", 702, 37, "the file in the root that has the copyright statement"),
    ABSTRACT_FILE("image.abstract_file", 739, 37, "the file in the root that has an abstract"),
    BIBLIOGRAPHIC_FILE("image.bibliographic_file", 776, 37, "the file in the root that has bibliographic records");

    private final OptionKey<String> key;
    private final int offset;
    private final int width;

    VolumeText(String name, int offset, int width, String summary) {
        this.key = new OptionKey<>(
                name, ValueForms.text(), "", summary + ", " + width + " characters; what was loaded if none is chosen");
        this.offset = offset;
        this.width = width;
    }

    /** The options of all of them. */
    static List<OptionKey<?>> options() {
        return Arrays.<VolumeText>stream(values())
                .<OptionKey<?>>map(text -> text.key)
                .toList();
    }

    /** Puts those that were chosen into a descriptor that was encoded at a position. */
    static void putChosen(LayoutRequest request, ByteBuffer target, int at) {
        for (VolumeText text : values()) {
            if (request.options().has(text.key)) {
                ByteBuffer field = target.duplicate().position(at + text.offset);
                Numbers.putText(field, text.recorded(request), text.width);
            }
        }
    }

    /** Reports those that are not recorded as they were chosen. */
    static void noteChanged(LayoutRequest request) {
        for (VolumeText text : values()) {
            String chosen = request.options().get(text.key);
            String recorded = text.recorded(request);
            if (!recorded.equals(chosen)) {
                request.listener()
                        .notice(new ImageNotice(
                                ImageNotice.Kind.NAME_CHANGED,
                                "/",
                                "'" + chosen + "' is recorded as '" + recorded + "', because " + text.key.name()
                                        + " may have " + text.width + " characters of ISO 8859-1"));
            }
        }
    }

    private String recorded(LayoutRequest request) {
        return Superblock.recorded(request.options().get(key), width);
    }
}
