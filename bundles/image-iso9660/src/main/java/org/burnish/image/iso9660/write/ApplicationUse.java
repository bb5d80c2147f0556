package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.record.FixedBytes;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/** The field for applications in the volume descriptors, ECMA-119 clause 8.4.32, which users may fill. */
final class ApplicationUse {

    private static final int OFFSET = 883;
    private static final int LENGTH = 512;

    /** What was chosen. */
    static final OptionKey<String> KEY = new OptionKey<>(
            "image.application_use",
            ValueForms.form(
                    String.class,
                    "at most " + LENGTH + " bytes, two hexadecimal digits each",
                    text -> text,
                    text -> text,
                    text -> text.matches("([0-9A-Fa-f]{2}){0," + LENGTH + "}")),
            "",
            "what is recorded for applications, two hexadecimal digits a byte; what was loaded if nothing is chosen");

    private ApplicationUse() {}

    /** Puts it into a descriptor that was encoded at a position. */
    static void putChosen(LayoutRequest request, ByteBuffer target, int at) {
        if (request.options().has(KEY)) {
            new FixedBytes(request.options().get(KEY)).encode(target.duplicate().position(at + OFFSET), LENGTH);
        }
    }
}
