package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.ImageOptions;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.VolumeDate;
import org.burnish.options.OptionKey;

/** A date of the volume in its primary descriptor (ECMA-119 clauses 8.4.26 to 8.4.29), which users may choose. */
enum VolumeTime {
    CREATED(
            key(
                    "image.creation",
                    "when the volume was created; what was loaded, else the time stamp, if none is chosen"),
            813),
    MODIFIED(key("image.modified", "when the volume was modified; the time stamp if none is chosen"), 830),
    EXPIRES(key("image.expires", "from when on the volume is obsolete"), 847),
    EFFECTIVE(key("image.effective", "from when on the volume may be used"), 864);

    private final OptionKey<Optional<Instant>> key;
    private final int offset;

    VolumeTime(OptionKey<Optional<Instant>> key, int offset) {
        this.key = key;
        this.offset = offset;
    }

    private static OptionKey<Optional<Instant>> key(String name, String summary) {
        return new OptionKey<>(name, ImageOptions.CREATED.form(), Optional.empty(), summary);
    }

    /** The options of all of them. */
    static List<OptionKey<?>> options() {
        List<OptionKey<?>> options = new ArrayList<>();
        for (VolumeTime time : values()) {
            options.add(time.key);
        }
        return options;
    }

    /** Puts those that were chosen into a descriptor that was encoded at a position. */
    static void putChosen(LayoutRequest request, ByteBuffer target, int at) {
        for (VolumeTime time : values()) {
            request.options()
                    .get(time.key)
                    .ifPresent(chosen -> VolumeDate.encode(target.duplicate().position(at + time.offset), chosen));
        }
    }

    /** The 16 digits of the date of modification as it is recorded. */
    static String digits(LayoutRequest request) {
        ByteBuffer date = ByteBuffer.allocate(VolumeDate.LENGTH);
        Optional<Instant> chosen = request.options().get(MODIFIED.key);
        if (chosen.isPresent()) {
            VolumeDate.encode(date, chosen.get());
        } else {
            VolumeDate.encode(date, OptionalLong.of(request.created()));
        }
        return Numbers.text(date, 0, VolumeDate.LENGTH - 1);
    }
}
